/**
 * The web server in front: forge, app, sites. The forge's block is a security boundary: with her cookie on the forge's
 * own pages an editor could rename herself or register a runner, so what is not listed does not exist, and where only
 * tokens count the cookie is taken off.
 */
import type { CityAddresses } from '../addresses.ts'

export interface CaddyfileInput {
  addresses: CityAddresses
  /** Addresses to listen on, `127.0.0.1` and `::1` where there is one. */
  listen: readonly string[]
  adminSocket: string
  storage: string
  /** The built app. */
  app: string
  /** `ville.json` lies in it. */
  villeFolder: string
  sites: string
  /** Folder of the pages that are the city's, see `city-pages.ts`. */
  cityPages: string
  /** While one works on the app: its pages come from Vite's server at this `host:port`, without the strict policy. */
  devServer?: string
}

export function caddyfile(input: CaddyfileInput): string {
  return (
    [
      global(input),
      forge(input),
      input.devServer ? devApp(input, input.devServer) : app(input),
      sites(input),
      nobody(input),
    ].join('\n\n') + '\n'
  )
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

export const FORGE_PAGES =
  '^/(user/(login|logout|settings/change_password)|login/oauth/(authorize|grant|access_token|keys)|\\.well-known/openid-configuration|assets/parvis/[a-z0-9.-]+)$'

/** What a person may ask of her own account, by reading alone. */
export const OWN_ACCOUNT = '^/api/v1/user(/(repos|orgs|teams|subscriptions))?$'

/**
 * Of the API, what is the robot's (who speaks to Gitea on loopback) and everything else of one's own account: the
 * scopes of a token stand in an address that she can change, and a token for everything would register a runner, a key
 * or an application of hers. Whatever the case: what Gitea makes of it is not ours to know.
 */
export const CITY_ONLY = '(?i)^/api/v1/(admin|user|users/[^/]+/tokens)(/|$)'

export const GIT_ROUTES = '^/[^/]+/[^/]+\\.git/(info/refs|git-upload-pack|git-receive-pack)$'

function forge({ addresses }: CaddyfileInput): string {
  const { app, forge } = addresses
  // `form-action` holds for the redirects that follow a form too: signing in ends in the app.
  const csp = `default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; form-action 'self' ${app}; base-uri 'none'; frame-ancestors 'none'`
  const gitea = `127.0.0.1:${addresses.giteaPort}`
  const byToken = `reverse_proxy ${gitea} {
			header_up -Cookie
		}`
  return `http://${host(forge)} {
	header {
		# Deferred: what Gitea says of these is replaced.
		>X-Content-Type-Options nosniff
		>Referrer-Policy same-origin
		-Server
		-Via
		defer
	}

	# The browser asks before it sends a token; Gitea has no answer for attachments.
	@preflight {
		method OPTIONS
		path /attachments/*
	}
	handle @preflight {
		header Access-Control-Allow-Origin ${app}
		header Access-Control-Allow-Methods "GET, HEAD"
		header Access-Control-Allow-Headers authorization
		header Access-Control-Max-Age 600
		header Vary Origin
		respond 204
	}

	@pages path_regexp ${FORGE_PAGES}
	request_body @pages {
		max_size 1MB
	}
	handle @pages {
		header >Content-Security-Policy "${csp}"
		header >X-Frame-Options DENY
		reverse_proxy ${gitea}
	}

	@account {
		method GET HEAD OPTIONS
		path_regexp ${OWN_ACCOUNT}
	}
	handle @account {
		${byToken}
	}

	@city path_regexp ${CITY_ONLY}
	handle @city {
		respond 404
	}

	@tokens {
		path_regexp ^/(api/v1|attachments)/
	}
	handle @tokens {
		# Gitea reads a call whole before it looks who calls; an attachment has 25 MB at most.
		request_body {
			max_size 50MB
		}
		encode zstd gzip
		${byToken}
	}

	@git path_regexp ${GIT_ROUTES}
	handle @git {
		${byToken}
	}

	handle {
		redir * ${app}/ 302
	}
}`
}

/** Same origin as the built app: signing in and the forge's answers to other origins need nothing of their own. */
function devApp({ addresses, villeFolder }: CaddyfileInput, devServer: string): string {
  return `http://${host(addresses.app)} {
	handle /ville.json {
		root * "${villeFolder}"
		header Cache-Control no-store
		file_server
	}
	handle {
		reverse_proxy ${devServer}
	}
}`
}

function app({ addresses, app: root, villeFolder }: CaddyfileInput): string {
  const sites = addresses.sites.replace('{adresse}', '*')
  const csp = [
    "default-src 'none'",
    // Scripts, workers and the manifest are files of the build; nothing inline, nothing from elsewhere.
    "script-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    // The preview's frame inherits this policy: its style sheet is a blob that the app makes, never inline.
    "style-src 'self' blob:",
    "font-src 'self'",
    `img-src 'self' blob: data: ${sites}`,
    `connect-src 'self' ${addresses.forge} ${sites}`,
    "frame-src 'self' blob:",
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  const headers = `header {
		Content-Security-Policy "${csp}"
		X-Content-Type-Options nosniff
		Referrer-Policy same-origin
		Permissions-Policy "camera=(self), microphone=(), geolocation=(), browsing-topics=()"
		# The small window that signs in again must be able to speak to the page that opened it.
		Cross-Origin-Opener-Policy same-origin-allow-popups
		-Server
	}`
  return `http://${host(addresses.app)} {
	${headers}

	handle /ville.json {
		root * "${villeFolder}"
		header Cache-Control no-store
		file_server
	}

	handle /assets/* {
		root * "${root}"
		header Cache-Control "public, max-age=31536000, immutable"
		file_server {
			precompressed br gzip
		}
	}

	handle {
		root * "${root}"
		header Cache-Control no-cache
		try_files {path} /index.html
		file_server {
			precompressed br gzip
		}
	}

	handle_errors {
		${headers}
		header Cache-Control no-store
		respond "{err.status_code}"
	}
}`
}

function sites({ addresses, sites: folder, cityPages }: CaddyfileInput): string {
  const current = `${folder}/{labels.1}/current`
  const csp =
    "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
  const headers = `header {
		Content-Security-Policy "${csp}"
		X-Content-Type-Options nosniff
		Referrer-Policy strict-origin-when-cross-origin
		Permissions-Policy "camera=(), microphone=(), geolocation=(), browsing-topics=()"
		# Unless something more precise was said, as for the proof of a publication.
		?Cache-Control no-cache
		-Server
	}`
  return `http://*.localhost:${addresses.port} {
	root * "${current}"
	${headers}

	# The proof of a publication: the app reads it from its own address.
	@proof path /parvis.json
	header @proof {
		Access-Control-Allow-Origin ${addresses.app}
		Vary Origin
		Cache-Control no-store
	}

	@private path /.redirections /.redirections/*
	respond @private 404

	# A former address: the builder's file says where it went. Its text is data, the template is the city's.
	@moved file {
		root "${current}/.redirections"
		try_files {path}/index.txt {path}.txt
	}
	handle @moved {
		vars cible "/{labels.1}/current/.redirections{file_match.relative}"
		root * "${cityPages}"
		rewrite * /redirection.html
		templates {
			root "${folder}"
		}
		file_server {
			status 301
		}
	}

	handle {
		file_server {
			precompressed br gzip
			hide .redirections
		}
	}

	handle_errors 404 {
		${headers}
		@own file /404.html
		handle @own {
			rewrite * /404.html
			file_server {
				status 404
				precompressed br gzip
			}
		}
		handle {
			root * "${cityPages}"
			rewrite * /introuvable.html
			file_server {
				status 404
			}
		}
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

function host(address: string): string {
  const url = new URL(address)
  return `${url.hostname}:${url.port || '80'}`
}
