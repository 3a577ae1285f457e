/** Made by `npm run site:script` from `site-builder/visitor`; changes with its text. */
export const searchScriptName = 'recherche-1zuimrfl1nn.js'
