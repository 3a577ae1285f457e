/**
 * The address of a picture of the site, small where that is enough. The public site has small copies, which weigh a
 * tenth; the device is asked where it has the picture alone, or when the public site does not serve it (not yet
 * published, suspended).
 */
import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { useMediaStore } from '#src/stores/media.ts'
import { useSiteStore } from '#src/stores/site.ts'

/** Pixels. */
const COPY = 480

/** @param of path, and the picture's own width in pixels, 0 when unknown; an empty path is no picture */
export function useSitePicture(of: () => { path: string; width: number }) {
  const site = useSiteStore()
  const media = useMediaStore()
  const own = shallowRef<string | null>(null)
  const failures = ref(0)
  watch(
    () => of().path,
    () => {
      own.value = null
      failures.value = 0
    },
  )

  const publicly = computed(() => {
    const { path, width } = of()
    if (path === '') return null
    const full = `${site.publicUrl}/${path}`
    const copies = width > COPY || width === 0 ? [full.replace(/\.webp$/, `-${COPY}.webp`), full] : [full]
    return copies[failures.value] ?? null
  })
  const isKept = computed(() => media.kept.has(of().path))
  watch(
    () => [of().path, isKept.value, publicly.value] as const,
    async ([path, kept, address]) => {
      if (path === '' || (!kept && address !== null)) return
      const found = await media.picture(path)
      if (path === of().path) own.value = found
    },
    { immediate: true },
  )
  const src: Readonly<Ref<string | null>> = computed(() => (isKept.value ? own.value : (publicly.value ?? own.value)))

  return { src, failed: () => (failures.value += 1) }
}
