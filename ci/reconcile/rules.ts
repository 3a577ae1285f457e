/**
 * What editors may do in a site's repository: add commits to branches, nothing else. No force, no deletion, no tag, no
 * file of a forge's own folders (a second lock: the forge's settings let no workflow of a site run at all).
 */
import * as v from 'valibot'
import type { Run } from './run.ts'

const EVERY_BRANCH = '**'
const EVERY_TAG = '*'
export const PROTECTED_FILES = '.gitea/**;.github/**'

const BranchRule = v.object({
  rule_name: v.string(),
  enable_push: v.boolean(),
  enable_push_whitelist: v.boolean(),
  enable_force_push: v.boolean(),
  protected_file_patterns: v.string(),
  unprotected_file_patterns: v.string(),
})

const TagRule = v.object({
  id: v.number(),
  name_pattern: v.string(),
  whitelist_usernames: v.nullable(v.array(v.string())),
  whitelist_teams: v.nullable(v.array(v.string())),
})

/** `files`: patterns that nobody may change, administrators included; empty for none. */
export async function ensureBranchRule(run: Run, owner: string, name: string, files: string): Promise<void> {
  const path = ['repos', owner, name, 'branch_protections']
  const wanted = {
    enable_push: true,
    enable_push_whitelist: false,
    enable_force_push: false,
    protected_file_patterns: files,
    unprotected_file_patterns: '',
  }
  const rules = await listRules(run, path)
  const target = `${owner}/${name}`
  const found = rules.find((rule) => rule.rule_name === EVERY_BRANCH)
  if (found === undefined) {
    await run.changes.make(target, 'protéger les branches', () =>
      run.api.write('POST', path, { rule_name: EVERY_BRANCH, ...wanted }),
    )
  } else if (Object.entries(wanted).some(([key, value]) => found[key as keyof typeof found] !== value)) {
    await run.changes.make(target, 'rétablir la protection des branches', () =>
      run.api.write('PATCH', [...path, EVERY_BRANCH], wanted),
    )
  }
  // Another rule would win over ours for the branches that it names.
  for (const { rule_name: other } of rules.filter((rule) => rule.rule_name !== EVERY_BRANCH)) {
    await run.changes.make(target, `ôter la règle de branche « ${other} »`, () =>
      run.api.write('DELETE', [...path, other]),
    )
  }
}

/** Whether the rule that forbids files is in force: under it no orphan branch can be pushed. */
export async function isClosed(run: Run, owner: string, name: string): Promise<boolean> {
  const rules = await listRules(run, ['repos', owner, name, 'branch_protections'])
  return rules.some((rule) => rule.protected_file_patterns !== '')
}

export async function ensureTagRule(run: Run, owner: string, name: string): Promise<void> {
  const path = ['repos', owner, name, 'tag_protections']
  const wanted = { name_pattern: EVERY_TAG, whitelist_usernames: [run.robot.account], whitelist_teams: [] }
  const found = await run.api.find(path, v.array(TagRule))
  const rule = found?.find(({ name_pattern: pattern }) => pattern === EVERY_TAG)
  const target = `${owner}/${name}`
  if (rule === undefined) {
    await run.changes.make(target, 'protéger les étiquettes', () => run.api.write('POST', path, wanted))
  } else if (rule.whitelist_usernames?.join() !== run.robot.account || (rule.whitelist_teams?.length ?? 0) > 0) {
    await run.changes.make(target, 'rétablir la protection des étiquettes', () =>
      run.api.write('PATCH', [...path, String(rule.id)], wanted),
    )
  }
}

/** Not a paged list: Gitea gives them all at once. */
async function listRules(run: Run, path: readonly string[]): Promise<v.InferOutput<typeof BranchRule>[]> {
  return (await run.api.find(path, v.array(BranchRule))) ?? []
}
