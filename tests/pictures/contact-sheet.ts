/** Many small pictures on one sheet, each with its name: what is out of place shows at once. */
import sharp from 'sharp'

export interface SheetPicture {
  name: string
  file: string
}

const LABEL = 26
const GAP = 12

/** Each picture is shown `width` wide, at most `height` high (its top). */
export async function contactSheet(
  pictures: readonly SheetPicture[],
  to: string,
  { columns = 4, width = 460, height = 900 } = {},
): Promise<void> {
  const rows = Math.ceil(pictures.length / columns)
  const cells = await Promise.all(
    pictures.map(async ({ name, file }, index) => {
      const left = GAP + (index % columns) * (width + GAP)
      const top = GAP + Math.floor(index / columns) * (height + LABEL + GAP)
      const small = await sharp(file).resize({ width }).toBuffer({ resolveWithObject: true })
      const shown = Math.min(height, small.info.height)
      const cut = await sharp(small.data).extract({ left: 0, top: 0, width, height: shown }).toBuffer()
      const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${LABEL}"><text y="19" font-family="sans-serif" font-size="16" fill="#fff">${name}</text></svg>`
      return [
        { input: Buffer.from(text), left, top },
        { input: cut, left, top: top + LABEL },
      ]
    }),
  )
  await sharp({
    create: {
      width: GAP + Math.min(columns, Math.max(1, pictures.length)) * (width + GAP),
      height: GAP + rows * (height + LABEL + GAP),
      channels: 3,
      background: '#555b61',
    },
  })
    .composite(cells.flat())
    .png({ palette: true })
    .toFile(to)
}
