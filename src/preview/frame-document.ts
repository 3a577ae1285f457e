/**
 * A page of the site made ready for the frame of the app: its style sheet becomes a file of the browser's own (`blob:`),
 * since the frame inherits the app's content policy, and its links lead nowhere, since the frame may open no window.
 */
export interface FrameDocument {
  html: string
  /** Gives back what the browser holds for it. */
  release(): void
}

export function frameDocument(page: string): FrameDocument {
  const urls: string[] = []
  const html = page.replace(/<style[^>]*>([\s\S]*?)<\/style>/g, (_, css: string) => {
    const url = URL.createObjectURL(new Blob([css], { type: 'text/css' }))
    urls.push(url)
    return `<link rel="stylesheet" href="${url}">`
  })
  return {
    html: html.replace(/<head[^>]*>/, (head) => `${head}<base target="_blank">`),
    release: () => urls.forEach((url) => URL.revokeObjectURL(url)),
  }
}
