import { expect, it } from 'vitest'
import { readAddress } from '#src/editor/controls/link-address.ts'

it.each([
  ['/contact/', '/contact/'],
  ['#horaires', '#horaires'],
  [' https://exemple.fr/une?page=1 ', 'https://exemple.fr/une?page=1'],
  ['www.exemple.fr', 'https://www.exemple.fr'],
  ['exemple.fr/fête', 'https://exemple.fr/fête'],
  ['lea@exemple.fr', 'mailto:lea@exemple.fr'],
  ['mailto:lea@exemple.fr', 'mailto:lea@exemple.fr'],
  ['04 76 00 00 00', 'tel:0476000000'],
  ['tel:+33 4 76 00 00 00', 'tel:+33476000000'],
])('understands %s', (written, address) => {
  expect(readAddress(written)).toBe(address)
})

it.each([
  '',
  'contact',
  'une phrase',
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  '//exemple.fr/',
  '/\\exemple.fr',
  'https://',
  'https://exemple.fr@traceur.exemple/',
  'https://exem ple.fr',
  'lea@exemple',
  'mailto:lea@exemple.fr?bcc=x@y.fr',
])('refuses %j', (written) => {
  expect(readAddress(written)).toBeNull()
})
