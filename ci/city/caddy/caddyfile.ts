/** The web server in front: forge, app, sites, and nobody else. */
import { appBlock, devAppBlock } from './app-block.ts'
import { forgeBlock } from './forge-block.ts'
import type { CaddyfileInput } from './input.ts'
import { sitesBlock } from './sites-block.ts'

export function caddyfile(input: CaddyfileInput): string {
  const app = input.devServer ? devAppBlock(input, input.devServer) : appBlock(input)
  return [global(input), forgeBlock(input), app, sitesBlock(input), nobody(input)].join('\n\n') + '\n'
}

function global({ adminSocket, storage, listen }: CaddyfileInput): string {
  return `{
	admin "unix/${adminSocket}"
	auto_https off
	persist_config off
	default_bind ${listen.map((address) => (address.includes(':') ? `[${address}]` : address)).join(' ')}
	storage file_system "${storage}"
	grace_period 2s
	log {
		output stderr
		level WARN
	}
	servers {
		protocols h1 h2c
	}
}`
}

/** Without it a name that no block knows is answered 200 and empty. */
function nobody({ addresses }: CaddyfileInput): string {
  return `http://:${addresses.port} {
	header -Server
	respond 404
}`
}
