/** Eleventy ships no types: here is the part of it that we use. */
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    addTemplate(path: string, render: () => string, data: Readonly<Record<string, unknown>>): void
    setUseGitIgnore(use: boolean): void
    setTemplateFormats(formats: readonly string[]): void
  }
  interface Options {
    /** Null: no configuration file is looked for. */
    configPath: null
    quietMode: boolean
    config(config: EleventyConfig): void
  }
  export default class Eleventy {
    constructor(input: string, output: string, options: Options)
    write(): Promise<unknown>
    disableLogger(): void
  }
}
