/** What Gitea answers, as far as we use it. An answer is untrusted: it passes one of these schemas or is refused. */
import * as v from 'valibot'
import { AppError } from '../app-error.ts'

const COMMIT = v.pipe(v.string(), v.regex(/^[0-9a-f]{40,64}$/))

export const UserAnswer = v.object({ login: v.string(), full_name: v.string(), email: v.string() })

const RepositoryAnswer = v.object({
  name: v.string(),
  description: v.string(),
  archived: v.boolean(),
  owner: v.object({ login: v.string() }),
  permissions: v.object({ push: v.boolean() }),
})
export const RepositoriesAnswer = v.array(RepositoryAnswer)

const Signature = v.object({ name: v.string(), date: v.string() })

export const CommitsAnswer = v.array(
  v.object({ sha: COMMIT, commit: v.object({ message: v.string(), author: Signature, committer: Signature }) }),
)

/** Throws `answer-unreadable` when `json` is not what the forge's API says it is. */
export function parseAnswer<Schema extends v.GenericSchema>(schema: Schema, json: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new AppError('answer-unreadable', { data: { where: v.getDotPath(issue) ?? '', message: issue.message } })
}
