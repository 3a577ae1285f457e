/**
 * The forge, seen from outside: a security boundary. With her cookie on the forge's own pages an editor could rename
 * herself or register a runner, so what is not listed does not exist, and where only tokens count the cookie is taken
 * off.
 */
import { host, type CaddyfileInput } from './input.ts'

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

export function forgeBlock({ addresses }: CaddyfileInput): string {
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
	# Gitea says for its API how long a browser may remember this answer, and not for git.
	@git_preflight {
		method OPTIONS
		path_regexp ${GIT_ROUTES}
	}
	header @git_preflight >Access-Control-Max-Age 600
	handle @git {
		${byToken}
	}

	handle {
		redir * ${app}/ 302
	}
}`
}
