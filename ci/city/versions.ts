/** Versions as programs print them: `git version 2.39.5`, `v24.21.0`, `go version go1.26.8 linux/amd64`. */
export function parseVersion(printed: string): readonly [number, number] {
  const found = /(\d+)\.(\d+)/.exec(printed)
  return found ? [Number(found[1]), Number(found[2])] : [0, 0]
}

export function isAtLeast(version: readonly [number, number], least: readonly [number, number]): boolean {
  return version[0] > least[0] || (version[0] === least[0] && version[1] >= least[1])
}
