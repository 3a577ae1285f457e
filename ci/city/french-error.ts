/** What stops a command of the city, said to the person at the terminal: one French sentence, never a stack. */
export class FrenchError extends Error {
  constructor(sentence: string, options?: { cause?: unknown }) {
    super(sentence, options)
    this.name = 'FrenchError'
  }
}

/** Runs a command's main and turns what stops it into its sentence; a defect keeps its stack. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    process.exitCode = 1
    console.error(error instanceof FrenchError ? `\n✗ ${error.message}` : error)
  }
}
