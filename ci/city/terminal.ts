/** What the commands of the city say at the terminal. */
export interface Progress {
  /** Says what has begun, and for how long it has been going on; the returned function ends the line. */
  begin(what: string): () => void
}

export const say = (line: string): void => console.log(line)

export function terminalProgress(stream: NodeJS.WriteStream = process.stdout): Progress {
  return {
    begin(what) {
      const start = Date.now()
      const tell = () => `${what}… ${duration(Date.now() - start)}`
      // A terminal has its line redrawn each second; a log gets a line each half minute.
      const draw = () => stream.write(stream.isTTY ? `\r\u001b[K${tell()}` : `${tell()}\n`)
      draw()
      const timer = setInterval(draw, stream.isTTY ? 1000 : 30_000)
      return () => {
        clearInterval(timer)
        stream.write(stream.isTTY ? `\r\u001b[K${tell()}\n` : `${tell()} : terminé\n`)
      }
    },
  }
}

/** « 1 min 20 s », « 4 s ». */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
