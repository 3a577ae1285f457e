import { describe, expect, it } from 'vitest'
import { isGoodVersion, TOOLS } from '#ci/city/tools/tool.ts'

describe('a program found on the machine', () => {
  it.each([
    ['gitea', 'gitea version 1.27.3 built with go1.26.8', true],
    ['gitea', 'gitea version 1.27.0', true],
    ['gitea', 'gitea version 1.28.0', false],
    ['gitea', 'gitea version 1.26.9', false],
    ['gitea', 'gitea version development built with go1.26.8', false],
    ['gitea-runner', 'gitea-runner version v1.0.8', true],
    ['gitea-runner', 'gitea-runner version v1.2.0', true],
    ['gitea-runner', 'gitea-runner version v1.0.7', false],
    ['gitea-runner', 'act_runner version 2.0.0', false],
    ['caddy', 'v2.11.9 h1:abc=', true],
    ['caddy', 'v2.9.9', false],
    ['caddy', 'v3.0.0', false],
    ['caddy', '', false],
  ] as const)('%s saying “%s” will do: %s', (name, printed, good) => {
    expect(isGoodVersion(TOOLS[name], printed)).toBe(good)
  })
})
