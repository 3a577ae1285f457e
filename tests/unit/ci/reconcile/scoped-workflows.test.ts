import { describe, expect, it } from 'vitest'
import { ownWorkflows, sourcesIn } from '#ci/reconcile/scoped-workflows.ts'

describe('the forge’s page of sources', () => {
  const remove = (id: number) => `<form class="ui form" method="post" action="/-/admin/actions/scoped-workflows/remove">
    <input type="hidden" name="repo_id" value="${id}"><button>Supprimer</button></form>`
  const required = `<form action="/-/admin/actions/scoped-workflows/required"><input type="hidden" name="repo_id" value="7"></form>`

  it('lists the repositories that can be removed, and nothing else', () => {
    expect(sourcesIn(`<h4>Sources</h4>${remove(3)}${required}${remove(12)}`)).toEqual([3, 12])
  })

  it('is empty when there is none', () => {
    expect(sourcesIn('<form action="/-/admin/actions/scoped-workflows/add"><input name="repo_name"></form>')).toEqual(
      [],
    )
  })
})

it('takes the workflows of the house', async () => {
  const workflows = await ownWorkflows()
  expect([...workflows.keys()]).toContain('publier.yml')
  expect(workflows.get('publier.yml')).toContain('runs-on: sites')
})
