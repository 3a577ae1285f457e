/** The demo city's PDF documents: a page of text each, written by hand as PDF 1.4 (Helvetica, WinAnsi). */
export interface Paper {
  site: 'reg-art' | 'kayane'
  name: string
  title: string
  lines: readonly string[]
}

export const papers: readonly Paper[] = [
  {
    site: 'reg-art',
    name: 'statuts',
    title: 'Statuts de l’association Reg’art',
    lines: [
      'Article 1. Il est fondé une association régie par la loi du 1er juillet 1901, nommée Reg’art.',
      'Article 2. Elle a pour but la pratique et le partage des arts à Échirolles.',
      'Article 3. Le siège est fixé au 12, rue des Essarts, 38130 Échirolles.',
      'Article 4. L’association se compose de membres actifs et de membres bienfaiteurs.',
      'Article 5. Les ressources sont les cotisations, les subventions et la vente des estampes.',
    ],
  },
  {
    site: 'reg-art',
    name: 'bulletin-adhesion',
    title: 'Bulletin d’adhésion',
    lines: [
      'Nom et prénom : ......................................................',
      'Adresse : ................................................................',
      'Téléphone : ............................   Courriel : ............................',
      'Je choisis :   [ ] plein tarif, 18 euros    [ ] tarif solidaire, 8 euros',
      'Ateliers :   [ ] dessin    [ ] gravure    [ ] théâtre    [ ] expositions',
      'À rapporter à la permanence du mercredi, de 16 h à 19 h.',
    ],
  },
  {
    site: 'kayane',
    name: 'charte-du-benevole',
    title: 'Charte du bénévole',
    lines: [
      'J’accompagne un ou deux élèves, une fois par semaine, au moins un trimestre.',
      'Je suis ponctuel et je préviens en cas d’absence.',
      'Je respecte le rythme de chaque enfant ; je ne fais pas à sa place.',
      'Ce que l’enfant me confie reste entre nous, sauf danger.',
      'Kayane me forme, m’assure et m’écoute : une réunion d’équipe par mois.',
    ],
  },
]

/** @see PDF 1.4 reference, 3.4 « File Structure » */
export function pdfOf({ title, lines }: Paper): Uint8Array {
  const text = [
    'BT /F2 20 Tf 64 760 Td',
    `(${escape(title)}) Tj`,
    '/F1 12 Tf 0 -44 Td 22 TL',
    ...lines.map((line) => `(${escape(line)}) Tj T*`),
    'ET',
  ].join('\n')
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${latin1(text).length} >>\nstream\n${text}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Title (${escape(title)}) >>`,
  ]
  let out = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = latin1(out).length
    out += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = latin1(out).length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return latin1(out)
}

function escape(text: string): string {
  return text.replaceAll(/[\\()]/g, (character) => `\\${character}`)
}

/** WinAnsi is Latin-1 but for a few signs, of which we write only the apostrophe. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => (character === '’' ? 0x92 : (character.codePointAt(0) ?? 0x3f) & 0xff))
}
