/** Writes Gitea's INI: sections of plain values. A value that the format would change is refused. */
export type IniValue = string | number | boolean
export type IniSections = Readonly<Record<string, Readonly<Record<string, IniValue>>>>

/** Section `''` comes first, without a heading. */
export function writeIni(sections: IniSections): string {
  const entries = Object.entries(sections).toSorted(([a], [b]) => Number(b === '') - Number(a === ''))
  return entries
    .map(([name, values]) => {
      const lines = Object.entries(values).map(([key, value]) => `${key} = ${plain(key, value)}`)
      return [...(name === '' ? [] : [`[${name}]`]), ...lines].join('\n')
    })
    .join('\n\n')
    .concat('\n')
}

function plain(key: string, value: IniValue): string {
  const text = String(value)
  if (/[;#`"\\\p{Cc}]|%\(/u.test(text)) throw new Error(`${key}: this value would not survive the INI format`)
  return text
}
