/** Kayane, inside: tables, lamps, shelves and the people around them. */

export const hues = {
  cream: '#f6ecd6',
  sand: '#e8cf9e',
  ochre: '#e2a63b',
  coral: '#dd6b4d',
  brick: '#a9432f',
  leaf: '#7fa65a',
  green: '#3f7a4a',
  forest: '#1f4a35',
  sky: '#a9cfd0',
  sea: '#3f7f8c',
  night: '#1d3348',
  plum: '#7b4a6d',
  ink: '#22201d',
  white: '#fdf9ee',
  wood: '#b98553',
} as const

export const skins = ['#f0c9a4', '#8a5a3c', '#c98f65', '#5f3d2b', '#e3b18b'] as const

export const hairs = ['#2b211d', '#5a3825', '#1f1a1b', '#d9d2c6', '#a5612c'] as const
