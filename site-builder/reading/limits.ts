/** What a site may weigh. Counted before anything is parsed: a parser must never see what it could choke on. */
const KB = 1024
const MB = 1024 * KB

export const FILES_MAX = 20_000
export const ALL_MEDIA_MAX = 512 * MB
export const ALL_TEXT_MAX = 64 * MB
export const TEXT_FILE_MAX = 256 * KB
export const TEXT_LINES_MAX = 10_000
/** Front matter and settings: YAML has no reason to be longer. */
export const YAML_MAX = 64 * KB
/** Lines, and commas: the parser compares each key of a map with all the others. */
export const YAML_ENTRIES_MAX = 2000
export const YAML_DEPTH_MAX = 8
/** Brackets of flow style that may be open at once: the parser calls itself for each. */
export const YAML_FLOW_DEPTH_MAX = 20
export const MEDIA_FILE_MAX = 25 * MB
/** Pixels of a side: the contract's, and the one above which a picture is not shown at all. */
export const PICTURE_SIDE_MAX = 1600
export const PICTURE_SIDE_SHOWN_MAX = 4096
/** Enough for every header that `media-kind.ts` reads. */
export const HEAD_BYTES = 160
