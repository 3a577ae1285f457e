import { expect, it } from 'vitest'
import { rtfPictures } from '#src/editor/paste/rtf-pictures.ts'

const hex = (text: string) => Buffer.from(text).toString('hex')
const named = async (rtf: string) =>
  Promise.all(rtfPictures(rtf).map(async (file) => [file.name, file.type, await file.text()]))

it('finds each picture once, in order, with its type', async () => {
  const [png, jpeg] = [hex('first'), hex('second')]
  const rtf = String.raw`{\rtf1 Un mot
{\*\shppict{\pict{\*\picprop{\sp{\sn wzDescription}{\sv ab}}}\picscalex100\picw96\pngblip
${png.slice(0, 4)}
${png.slice(4)}}}{\nonshppict{\pict\picw96\wmetafile8
0100}}
et {\pict\jpegblip\picw3 ${jpeg}}}`
  expect(await named(rtf)).toEqual([
    ['image-1.png', 'image/png', 'first'],
    ['image-2.jpeg', 'image/jpeg', 'second'],
  ])
})

it('gives nothing of what is no picture, or is cut off', async () => {
  expect(await named('')).toEqual([])
  expect(await named(String.raw`{\rtf1{\pict\pngblip 89zz}}`)).toEqual([])
  expect(await named(String.raw`{\rtf1{\pict\pngblip 8950`)).toEqual([])
  expect(await named(String.raw`{\rtf1 \pict\pngblip 8950 {\pictures 8950}}`)).toEqual([])
})

it('reads a hostile text in a time that grows with its length alone', async () => {
  expect(await named(String.raw`{\pict\pngblip `.repeat(200_000))).toEqual([])
})
