/** Five inks a print: paper, light, middle, strong, dark. */
export interface Inks {
  paper: string
  light: string
  middle: string
  strong: string
  dark: string
}

export const inks = {
  brick: { paper: '#fdf4e8', light: '#f6c453', middle: '#e07a3f', strong: '#a3341a', dark: '#2a1712' },
  night: { paper: '#f3ecdc', light: '#f2b84b', middle: '#3f7c8c', strong: '#1f4a5c', dark: '#122633' },
  leaf: { paper: '#f6f3e4', light: '#d9c65d', middle: '#7da35a', strong: '#35683f', dark: '#17301f' },
  plum: { paper: '#fbf1ec', light: '#f0a98b', middle: '#c8587a', strong: '#6d2f66', dark: '#2c1533' },
  sea: { paper: '#f2f6f1', light: '#f4cf7a', middle: '#63a6ad', strong: '#1d5f72', dark: '#0e2c38' },
} as const satisfies Record<string, Inks>
