/** The demo city's documents. A PDF is a page of text written by hand as PDF 1.4 (Helvetica, WinAnsi). */
import { spreadsheet, textDocument } from './open-document.ts'

export interface Paper {
  site: 'reg-art' | 'kayane'
  name: string
  kind: 'pdf' | 'odt' | 'ods'
  title: string
  lines: readonly string[]
}

export const papers: readonly Paper[] = [
  {
    site: 'reg-art',
    name: 'statuts',
    kind: 'pdf',
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
    kind: 'pdf',
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
    kind: 'pdf',
    title: 'Charte du bénévole',
    lines: [
      'J’accompagne un ou deux élèves, une fois par semaine, au moins un trimestre.',
      'Je suis ponctuel et je préviens en cas d’absence.',
      'Je respecte le rythme de chaque enfant ; je ne fais pas à sa place.',
      'Ce que l’enfant me confie reste entre nous, sauf danger.',
      'Kayane me forme, m’assure et m’écoute : une réunion d’équipe par mois.',
    ],
  },
  {
    site: 'reg-art',
    name: 'affiche-nos-rues',
    kind: 'pdf',
    title: 'Nos rues, exposition de gravures',
    lines: [
      'Soixante gravures du quartier, par quarante-deux habitants.',
      'La Butte, 1, rue de la Butte, 38130 Échirolles.',
      'Du mardi au samedi, de 14 h à 18 h 30. Entrée libre.',
      'Reg’art, 04 65 71 12 34',
    ],
  },
  {
    site: 'reg-art',
    name: 'inventaire',
    kind: 'ods',
    title: 'Inventaire du matériel prêté',
    lines: [
      'Objet | En tout | Sortis | À la permanence',
      'Chevalet de campagne | 6 | 2 | 4',
      'Cadre 50 × 70 | 40 | 31 | 9',
      'Rouleau 10 cm | 12 | 3 | 9',
      'Plaque de marbre | 5 | 1 | 4',
      'Presse | 1 | 0 | 1',
    ],
  },
  {
    site: 'kayane',
    name: 'fiche-inscription',
    kind: 'pdf',
    title: 'Fiche d’inscription',
    lines: [
      'Prénom et nom de l’enfant : ................................................',
      'École et classe : ........................................................',
      'Soir choisi :   [ ] lundi    [ ] mardi    [ ] jeudi    [ ] samedi matin',
      'Téléphone où vous joindre le soir : ..........................................',
      'Qui vient chercher l’enfant : .............................................',
      'Allergies : ...............................................................',
      'À rapporter un soir d’aide aux devoirs, dès 16 h 30.',
    ],
  },
  {
    site: 'kayane',
    name: 'fiche-inscription',
    kind: 'odt',
    title: 'Fiche d’inscription',
    lines: [
      'Prénom et nom de l’enfant :',
      'École et classe :',
      'Soir choisi (lundi, mardi, jeudi, samedi matin) :',
      'Téléphone où vous joindre le soir :',
      'Qui vient chercher l’enfant :',
      'Allergies :',
    ],
  },
  {
    site: 'kayane',
    name: 'rapport-activite',
    kind: 'pdf',
    title: 'Rapport d’activité 2025-2026',
    lines: [
      '64 enfants accompagnés, du CP à la troisième.',
      '22 bénévoles, 118 séances, 3 sorties, 1 fuite d’eau.',
      'Brevet : onze candidats, onze reçus.',
      'Ce que nous voulons l’an prochain : un quatrième soir, une deuxième salle.',
      'Adopté par l’assemblée générale, à l’unanimité moins une abstention.',
    ],
  },
  {
    site: 'kayane',
    name: 'comptes-2026',
    kind: 'ods',
    title: 'Comptes de l’année 2025-2026',
    lines: [
      'Poste | Recettes | Dépenses',
      'Adhésions des familles | 265 |',
      'Subvention de la Ville | 2400 |',
      'Dons et fête d’été | 1130 |',
      'Goûters | | 1310',
      'Fournitures et livres | | 920',
      'Sorties | | 1040',
      'Assurance | | 185',
      'Ensemble | 3795 | 3455',
    ],
  },
]

export function bytesOf(paper: Paper): Uint8Array {
  if (paper.kind === 'odt') return textDocument(paper.title, paper.lines)
  return paper.kind === 'ods' ? spreadsheet(paper.title, paper.lines) : pdfOf(paper)
}

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
