import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { runnerConfig } from '#ci/city/runner/runner-config.ts'

const places = {
  folder: '/ville/runner',
  node: '/ville/builder/node',
  builder: '/ville/builder',
  sites: '/ville/sites',
  cityFile: '/ville/ville.json',
  sandbox: true,
}
const sites = parse(runnerConfig({ name: 'sites', ...places }))
const regie = parse(
  runnerConfig({
    name: 'regie',
    ...places,
    robot: { gitea: 'http://127.0.0.1:8081', tokenFile: '/ville/runner/jeton' },
  }),
)

describe('the two runners', () => {
  it('run two sites at once, and the city’s jobs one after the other, without containers', () => {
    expect(sites.runner).toMatchObject({ capacity: 2, labels: ['sites:host'] })
    expect(regie.runner).toMatchObject({ capacity: 1, labels: ['regie:host'] })
  })

  it('give the sites’ jobs no secret', () => {
    expect(Object.keys(sites.runner.envs).toSorted()).toEqual([
      'PARVIS_BUILDER',
      'PARVIS_CITY_FILE',
      'PARVIS_NODE',
      'PARVIS_SANDBOX',
      'PARVIS_SITES',
    ])
    expect(regie.runner.envs).toMatchObject({
      PARVIS_GITEA: 'http://127.0.0.1:8081',
      PARVIS_ROBOT_TOKEN_FILE: '/ville/runner/jeton',
    })
  })

  it('ask for work every fifth of a second, also after a long night', () => {
    expect(sites.runner).toMatchObject({ fetch_interval: '200ms', fetch_interval_max: '200ms' })
  })

  it('let a publication end before they stop', () => {
    expect(sites.runner.shutdown_timeout).toBe('60s')
  })

  it('tell jobs when there is no sandbox', () => {
    expect(parse(runnerConfig({ name: 'sites', ...places, sandbox: false })).runner.envs.PARVIS_SANDBOX).toBe('none')
  })
})
