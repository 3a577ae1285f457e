import { useRouter } from 'vue-router'

const KEY = 'parvis:last-page:'

/** Where « Écrire » leads: the page that was written last on this device, or the site's home page. */
export function useLastPage(): { of(address: string): string } {
  useRouter().afterEach((to) => {
    const { adresse, path } = to.params
    if (typeof adresse !== 'string' || path === undefined || !to.path.startsWith(`/sites/${adresse}/ecrire/`)) return
    const written = typeof path === 'string' ? path : path.join('/')
    if (!written) return
    try {
      sessionStorage.setItem(KEY + adresse, written)
    } catch {
      // refused storage: the home page it is
    }
  })
  return {
    of(address) {
      try {
        return sessionStorage.getItem(KEY + address) ?? 'pages/accueil.md'
      } catch {
        return 'pages/accueil.md'
      }
    },
  }
}
