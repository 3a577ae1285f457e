/** How one page of a site names another: by absolute path where the site has an address, else relative to itself. */

export type Link = (address: string) => string

/** `base`: the site's public address without a final slash, or null. */
export function linksFrom(base: string | null, from: string): Link {
  if (base !== null) {
    const prefix = new URL(`${base}/`).pathname.slice(0, -1)
    return (address) => (address.startsWith('/') ? prefix + address : address)
  }
  const up = '../'.repeat(from.split('/').length - 2) || './'
  return (address) => {
    if (!address.startsWith('/')) return address
    const [path = '', fragment] = address.split('#')
    // A folder opened from a disk has no server that would add the name of its page.
    const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)
    return up + file + (fragment === undefined ? '' : `#${fragment}`)
  }
}
