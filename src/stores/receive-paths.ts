/** Addresses of what was shared with the app, for links between features that do not know each other. */

/** Where it is taken up; the system's share sheet sends it there. */
export const RECEIVE_PATH = '/partager'
/** Beside the pages of a site: its photos, as a place for what was shared. */
export const TO_PHOTOS = 'photos'

export interface Placement {
  /** Id of the share. */
  recu: string
  /** Address of the site. */
  pour: string
  /** `actualites/2026-11-29-fete.md`, or `TO_PHOTOS`. */
  page: string
  /** Of a page that begins with it. */
  titre?: string
}

/** Takes what was shared to its place. */
export const placePath = (placement: Placement): { path: string; query: Record<string, string> } => ({
  path: RECEIVE_PATH,
  query: { ...placement },
})
