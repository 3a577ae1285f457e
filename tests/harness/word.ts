/** A word that stands nowhere else in the city, to be found again: tests share its sites. */
export const word = (): string => `mot${Math.random().toString(36).slice(2, 10)}`
