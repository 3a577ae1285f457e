/** First passwords that a person can read aloud and type on a phone: five plain French words. */
import { randomInt } from 'node:crypto'

// Without accents or apostrophes, and no two that sound alike: 128 words, five of them and a number give 41 bits, for
// the one sign-in at which the person chooses her own. Nothing here slows guessing down: in production the web server must.
const WORDS =
  `abeille abricot amande ananas arbre argile armoire aurore avion balcon bambou banane barque bateau bleuet bocal
bougie boussole brioche brume bulle cabane caillou canard carotte cascade cerise chalet chanson chemin cheval citron
clairon cloche colline comete confiture coquille corbeille coton crayon cuillere dauphin dentelle domino dragon ecureuil
encrier epice erable escargot etoile fable falaise fanfare farine fenetre feuille figue flamme flocon flute fontaine
fougere fraise framboise fusain galerie galet gazelle girafe glacier gourde grenade grillon guitare hamac herisson
hibou horloge iguane jardin jonquille koala lagune lanterne lavande lezard libellule limonade lucarne lune magnolia
mandarine marmite melodie merle meteore miel mimosa mirabelle moulin muguet nacelle navire neige nougat nuage olive
orange orchidee otarie palmier panier papaye papillon pastel pelican perle pivoine plume poivre prairie quetsche radis
renard rivage rizière rosee ruche sable safran sapin sauge tambour tilleul tisane tomate tulipe vanille verger violon`
    .split(/\s+/)
    .filter((word) => /^[a-z]+$/.test(word))

/** @example « lanterne-verger-miel-tambour-galet-47 » */
export function passphrase(): string {
  const words = Array.from({ length: 5 }, () => WORDS[randomInt(WORDS.length)])
  return [...words, randomInt(10, 100)].join('-')
}

/** Fixed, for tests and `--demo` alone: everybody knows them. */
export function demoPassword(account: string): string {
  return `${account}-parvis-2026`
}
