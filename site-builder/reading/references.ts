/** Fields that name something else of the site (a picture, a page): what is not there is told and left empty. */
import type { Problem } from '../model/problem.ts'
import type { Appearance, Content, Identity, Media } from '../model/site.ts'

type MediaMap = ReadonlyMap<string, Media>

/** The path when it is a picture of the site, else nothing. */
function picture(path: string, media: MediaMap, at: Pick<Problem, 'path' | 'field'>, problems: Problem[]): string {
  if (path === '' || media.get(path)?.kind === 'picture') return path
  problems.push({ code: 'picture-dead', ...at, data: { url: path } })
  return ''
}

export function checkContentPictures<C extends Content>(item: C, media: MediaMap, problems: Problem[]): C {
  const at = (field: string) => ({ path: item.path, field })
  const checked = { ...item, image: picture(item.image, media, at('image'), problems) }
  if (checked.type !== 'album') return checked
  const photos = checked.photos.filter((path, index) => {
    const field = `photos ${index + 1}`
    if (picture(path, media, at(field), problems) === '') return false
    const photo = media.get(path)
    const described = photo === undefined || photo.description !== '' || photo.decorative
    if (!described) problems.push({ code: 'picture-undescribed', ...at(field), data: { url: path } })
    return true
  })
  return { ...checked, photos }
}

export function checkAppearancePictures(appearance: Appearance, media: MediaMap, problems: Problem[]): Appearance {
  const at = (field: string) => ({ path: 'apparence.yml', field })
  return {
    ...appearance,
    logo: picture(appearance.logo, media, at('logo'), problems),
    image: picture(appearance.image, media, at('image'), problems),
  }
}

/** `knows`: whether the site has this address. */
export function checkIdentityReferences(
  identity: Identity,
  media: MediaMap,
  knows: (address: string) => boolean,
  problems: Problem[],
): Identity {
  const path = 'identite.yml'
  const partners = identity.partners.map((partner, index) => ({
    ...partner,
    logo: picture(partner.logo, media, { path, field: `partenaires ${index + 1} logo` }, problems),
  }))
  const actions = identity.actions.filter((action, index) => {
    const field = `actions ${index + 1}`
    if (action.url === '') problems.push({ code: 'field-missing', path, field: `${field} page` })
    else if (action.url.startsWith('/') && !knows(action.url)) {
      problems.push({ code: 'link-dead', path, field, data: { url: action.url } })
      return false
    }
    return action.url !== ''
  })
  return { ...identity, partners, actions }
}
