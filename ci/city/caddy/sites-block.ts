/** The associations' sites, each at its own address: the folder that stands, its former addresses, its own 404. */
import type { CaddyfileInput } from './input.ts'

/** Names that the theme gives to its files, see `site-builder/theme/hash.ts`. */
export const HASHED = '^/theme/([a-z0-9-]+/)*[a-z0-9-]+-[0-9a-z]{11}\\.(css|js|json|svg|woff2)$'

export function sitesBlock({ addresses, sites: folder, cityPages }: CaddyfileInput): string {
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

	# A name that holds the hash of its content never changes: an old phone asks for it once.
	@kept {
		path_regexp ${HASHED}
		file
	}
	header @kept Cache-Control "public, max-age=31536000, immutable"

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
