/** The program of the sites' workflow: one site, one publication. Exit 0: what visitors see is the head of `main`. */
import { FolderTarget } from '#ci/deploy/folder-target.ts'
import { readJob } from './job.ts'
import { publishSite } from './publish-site.ts'
import { lockSite } from './site-lock.ts'

const job = readJob(process.env)
// Nothing that we start inherits the token by accident: it lives in `job` from here on.
delete process.env.PARVIS_TOKEN
await lockSite(job.root)
const publication = await publishSite(job, new FolderTarget(job.root))
switch (publication.kind) {
  case 'published':
    console.log(`En ligne : ${publication.commit} (${publication.release})`)
    break
  case 'already':
    console.log(`Déjà en ligne : ${publication.commit}`)
    break
  case 'postponed':
    console.log(`Reporté au tour des autres, jusqu’au ${new Date(publication.until).toISOString()}`)
    break
  case 'refused':
    console.error(`Refusé, le site n’a pas changé : ${publication.message}`)
    process.exitCode = 1
    break
}
// The lock's open file would not keep Node alive; leaving now frees it at once.
process.exit()
