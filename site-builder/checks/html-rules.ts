/** Valid HTML as the standard says it; how the source is laid out, and the association's own words, are not its matter. */
import type { ConfigData } from 'html-validate'

export const HTML_RULES: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'tel-non-breaking': 'off',
    // Everything comes from the site itself.
    'require-sri': 'off',
  },
}
