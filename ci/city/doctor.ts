/** What the machine must have, what it had better have: one French sentence for each thing that is missing. */
import { spawnSync } from 'node:child_process'
import { isAtLeast, parseVersion } from './versions.ts'
import type { Isolation } from './isolation.ts'

export interface Finding {
  /** The city cannot start without it; else it starts and is less isolated. */
  stops: boolean
  sentence: string
}

export interface Examination {
  nodeVersion: string
  /** Whether one of the programs must be built. */
  mustBuild: boolean
  root: boolean
  isolation: Isolation
  /** What a command prints on standard output, null when it is not there. */
  ask: (command: string, args: readonly string[]) => string | null
}

export function examine({ nodeVersion, mustBuild, root, isolation, ask }: Examination): readonly Finding[] {
  const findings: Finding[] = []
  const stop = (sentence: string) => findings.push({ stops: true, sentence })
  const warn = (sentence: string) => findings.push({ stops: false, sentence })

  if (!isAtLeast(parseVersion(nodeVersion), [24, 0])) {
    stop(
      `Node ${nodeVersion} est trop ancien : il faut Node 24, que « npm ci » installe avec le projet ; lancer ensuite « npm start », et non « node ».`,
    )
  }
  const git = ask('git', ['--version'])
  if (git === null) stop('git manque : installer le paquet « git » (Debian, Ubuntu : apt install git).')
  else if (!isAtLeast(parseVersion(git), [2, 34]))
    stop(`${git.trim()} est trop ancien : il faut git 2.34 ou plus récent.`)

  if (mustBuild) {
    const go = ask('go', ['version'])
    if (go === null) {
      stop(
        'Go manque, et la forge doit être construite une première fois : installer Go depuis https://go.dev/dl, ou désigner des programmes déjà construits par PARVIS_GITEA, PARVIS_RUNNER et PARVIS_CADDY.',
      )
    } else if (!isAtLeast(parseVersion(go), [1, 21])) {
      stop(`${go.trim()} est trop ancien : installer Go 1.26 depuis https://go.dev/dl.`)
    }
  }
  if (ask('flock', ['--version']) === null) {
    stop(
      'flock manque : installer le paquet « util-linux » ; sans lui deux publications d’un même site pourraient se mêler.',
    )
  }
  if (!isolation.bubblewrap) {
    warn(
      ask('bwrap', ['--version']) === null
        ? 'bubblewrap manque (Debian, Ubuntu : apt install bubblewrap) : les sites sont construits sans cloison, avec le réseau et la vue sur les autres sites.'
        : 'bubblewrap est là mais ne fonctionne pas (le système interdit sans doute les espaces de noms aux utilisateurs : sysctl kernel.unprivileged_userns_clone=1, ou kernel.apparmor_restrict_unprivileged_userns=0) : les sites sont construits sans cloison, avec le réseau et la vue sur les autres sites.',
    )
  }
  if (!isolation.setpriv) {
    warn(
      'setpriv manque (paquet « util-linux ») : si ce programme est tué brutalement, la forge et le serveur web lui survivront et il faudra les arrêter à la main.',
    )
  }
  if (!isolation.accounts && root) {
    stop(
      'Ce système ne permet pas de changer d’utilisateur, et la forge refuse de tourner en administrateur : lancer la ville depuis un compte ordinaire.',
    )
  } else if (!isolation.accounts) {
    warn(
      'La ville n’est pas lancée par l’administrateur du système (root) : la forge, le serveur web et les deux exécuteurs partagent votre compte, et un site hostile qui sortirait de sa cloison verrait leurs fichiers. Sans conséquence pour un essai.',
    )
  }
  return findings
}

/** For {@link Examination.ask} on this machine. */
export function askMachine(command: string, args: readonly string[]): string | null {
  const { status, stdout, stderr } = spawnSync(command, [...args], { encoding: 'utf8', timeout: 10_000 })
  return status === 0 ? stdout || stderr : null
}
