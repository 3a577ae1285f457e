/** Gitea's API as an administrator uses it: reads that know « absent », writes that go through the journal. */
import * as v from 'valibot'
import { AppError } from '#src/services/app-error.ts'
import { parseAnswer } from '#src/services/forge/answers.ts'
import { ForgeHttp } from '#src/services/forge/http.ts'
import { allPages } from '#src/services/forge/pages.ts'

export interface GiteaAdminOptions {
  gitea: string
  token: string
  fetch?: typeof globalThis.fetch
}

export class GiteaAdmin {
  readonly #http: ForgeHttp

  constructor(options: GiteaAdminOptions) {
    this.#http = new ForgeHttp({
      address: options.gitea,
      token: async () => options.token,
      ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
    })
  }

  /** Null when it is not there. */
  async find<Schema extends v.GenericSchema>(
    path: readonly string[],
    schema: Schema,
    query: Readonly<Record<string, string | number | boolean>> = {},
  ): Promise<v.InferOutput<Schema> | null> {
    const answer = await this.#http.find(path, { query })
    return answer === null ? null : parseAnswer(schema, answer.json)
  }

  /** Empty when the thing it belongs to is not there (a dry run looks into repositories that do not exist yet). */
  async list<Schema extends v.GenericSchema>(
    path: readonly string[],
    schema: Schema,
  ): Promise<v.InferOutput<Schema>[]> {
    try {
      return await allPages(this.#http, path, v.array(schema))
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-found') return []
      throw error
    }
  }

  async write(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: readonly string[], body?: unknown): Promise<unknown> {
    const { json } = await this.#http.send(method, path, body === undefined ? {} : { body })
    return json
  }

  async writeFor<Schema extends v.GenericSchema>(
    schema: Schema,
    method: 'POST' | 'PUT' | 'PATCH',
    path: readonly string[],
    body: unknown,
  ): Promise<v.InferOutput<Schema>> {
    return parseAnswer(schema, await this.write(method, path, body))
  }
}
