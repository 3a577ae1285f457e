/** Made by `npm run site:script` from `site-builder/visitor`; changes with its text. */
export const searchScriptName = 'recherche-14gwuigv2y0.js'
