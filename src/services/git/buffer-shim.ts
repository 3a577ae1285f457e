/** isomorphic-git expects Node's `Buffer` and `global`; imported before it, everywhere that it runs. */
import { Buffer } from 'buffer'

const world = globalThis as { Buffer?: unknown; global?: unknown }
world.Buffer ??= Buffer
world.global ??= globalThis
