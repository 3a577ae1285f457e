import { onScopeDispose, ref, type Ref } from 'vue'

/** What the browser knows of the network. True does not prove that the forge answers. */
export function useOnline(): Ref<boolean> {
  const online = ref(navigator.onLine)
  const update = (): void => {
    online.value = navigator.onLine
  }
  addEventListener('online', update)
  addEventListener('offline', update)
  onScopeDispose(() => {
    removeEventListener('online', update)
    removeEventListener('offline', update)
  })
  return online
}
