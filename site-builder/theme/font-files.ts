/** The files of `polices/`, by face; each name holds a hash of its bytes. Written by `npm run fonts`. */
export const FONT_FILES = {
  atkinson: {
    french: 'atkinson-e8c9d2e3306.woff2',
    extended: 'atkinson-etendu-2269a463072.woff2',
  },
  'atkinson-italique': {
    french: 'atkinson-italique-7cf411c7b86.woff2',
    extended: 'atkinson-italique-etendu-fc555392be3.woff2',
  },
  bricolage: {
    french: 'bricolage-812105135ce.woff2',
    extended: 'bricolage-etendu-568c3ad6f5a.woff2',
  },
  fraunces: {
    french: 'fraunces-1d053ea49b6.woff2',
    extended: 'fraunces-etendu-632a785136d.woff2',
  },
  newsreader: {
    french: 'newsreader-0bfd3736885.woff2',
    extended: 'newsreader-etendu-e5246349d22.woff2',
  },
} as const
