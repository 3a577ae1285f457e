import { describe, expect, it } from 'vitest'
import { readJob } from '#ci/publish/job.ts'

const environment = {
  PARVIS_REPOSITORY: 'associations/reg-art',
  PARVIS_SERVER: 'http://127.0.0.1:8081/',
  PARVIS_TOKEN: 'secret',
  PARVIS_SITES: '/srv/sites',
  PARVIS_BUILDER: '/srv/builder',
  PARVIS_NODE: '/srv/node',
  PARVIS_CITY_FILE: '/srv/ville.json',
}

describe('what a publication job accepts', () => {
  it('names the folder and the repository of the one site', () => {
    expect(readJob(environment)).toMatchObject({
      address: 'reg-art',
      root: '/srv/sites/reg-art',
      remote: 'http://127.0.0.1:8081/associations/reg-art.git',
      sandbox: 'bwrap',
      fewerPages: false,
    })
  })

  it('keeps the token out of the address of the repository', () => {
    expect(readJob(environment).remote).not.toContain('secret')
  })

  for (const repository of [
    'associations/..',
    'associations/a/../b',
    '../x',
    'reg-art',
    'associations/Reg',
    'a/.git',
    '',
  ]) {
    it(`refuses « ${repository} » as a repository`, () => {
      expect(() => readJob({ ...environment, PARVIS_REPOSITORY: repository })).toThrow()
    })
  }

  it('refuses a server that is not reached over HTTP', () => {
    expect(() => readJob({ ...environment, PARVIS_SERVER: 'file:///etc' })).toThrow()
  })

  it('lets only the exact word « true » allow fewer pages', () => {
    expect(readJob({ ...environment, PARVIS_FEWER_PAGES: 'true' }).fewerPages).toBe(true)
    expect(readJob({ ...environment, PARVIS_FEWER_PAGES: '1' }).fewerPages).toBe(false)
  })
})
