import { watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSessionStore } from '#src/stores/session.ts'

/** Signed out in another tab: this one leaves too (what was typed is on the device by then). */
export function useSignedOutElsewhere(): void {
  const session = useSessionStore()
  const route = useRoute()
  const router = useRouter()
  watch(
    () => session.signedIn,
    (signedIn) => {
      if (!signedIn && route.meta.access !== 'open')
        void router.push({ path: '/connexion', query: { retour: route.fullPath } })
    },
  )
}
