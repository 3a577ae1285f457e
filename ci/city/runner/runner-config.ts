/** The two runners: what each is for, and its configuration file. */
import { stringify } from 'yaml'
import { CHAINE, ORGANISATIONS } from '../addresses.ts'

export type RunnerName = 'sites' | 'regie'

/** Where the forge lets it take jobs from: nobody else's jobs ever reach it. */
export const RUNNER_SCOPE: Readonly<Record<RunnerName, string>> = {
  sites: `/orgs/${ORGANISATIONS.sites}`,
  regie: `/repos/${CHAINE}`,
}

export interface RunnerConfigInput {
  name: RunnerName
  /** Its own folder. */
  folder: string
  node: string
  builder: string
  sites: string
  cityFile: string
  /** Whether builds can have bubblewrap. */
  sandbox: boolean
  /** For the city's jobs alone: Gitea's address on loopback and the file with the robot's token. */
  robot?: { gitea: string; tokenFile: string }
}

/** How many sites are built at once. */
const CAPACITY: Readonly<Record<RunnerName, number>> = { sites: 2, regie: 1 }

export function runnerConfig(input: RunnerConfigInput): string {
  return stringify({
    log: { level: 'warn' },
    runner: {
      file: `${input.folder}/.runner`,
      capacity: CAPACITY[input.name],
      envs: {
        PARVIS_NODE: input.node,
        PARVIS_BUILDER: input.builder,
        PARVIS_SITES: input.sites,
        PARVIS_CITY_FILE: input.cityFile,
        PARVIS_SANDBOX: input.sandbox ? 'bwrap' : 'none',
        ...(input.robot ? { PARVIS_GITEA: input.robot.gitea, PARVIS_ROBOT_TOKEN_FILE: input.robot.tokenFile } : {}),
      },
      timeout: '15m',
      // Without it a runner told to stop cuts its job and reports success.
      shutdown_timeout: '60s',
      // Both: an idle runner would slow down to the longer one.
      fetch_interval: '200ms',
      fetch_interval_max: '200ms',
      fetch_timeout: '5s',
      // « host »: no container. Those of the command line are ignored.
      labels: [`${input.name}:host`],
    },
    cache: { enabled: false },
    container: { docker_host: '-', require_docker: false },
    host: { workdir_parent: `${input.folder}/work` },
    metrics: { enabled: false },
  })
}
