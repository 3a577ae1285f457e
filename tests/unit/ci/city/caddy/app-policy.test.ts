import { expect, it } from 'vitest'
import { appBlock } from '#ci/city/caddy/app-block.ts'
import { cityAddresses } from '#ci/city/addresses.ts'

it('lets the worker that makes photos compile an encoder, and nothing else of the app', () => {
  const block = appBlock({
    addresses: cityAddresses(8080),
    app: '/app',
    villeFolder: '/ville',
  } as Parameters<typeof appBlock>[0])
  const policies = [...block.matchAll(/header (@\w+ )?\{\s*Content-Security-Policy "([^"]*)"/g)]
  expect(policies.map(([, of, policy]) => [of?.trim() ?? 'errors', policy?.includes('wasm-unsafe-eval')])).toEqual([
    ['@others', false],
    ['@photos', true],
    ['errors', false],
  ])
  expect(block).not.toContain("'unsafe-eval'")
})
