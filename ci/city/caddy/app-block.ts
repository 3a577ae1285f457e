/** The app: files that never change for a year, everything else asked again, and a policy that allows nothing else. */
import { host, type CaddyfileInput } from './input.ts'

/** @param scripts what may run besides files of the build */
export function appPolicy(addresses: Pick<CaddyfileInput['addresses'], 'forge' | 'sites'>, scripts = ''): string {
  const sites = addresses.sites.replace('{adresse}', '*')
  return [
    "default-src 'none'",
    // Scripts, workers and the manifest are files of the build; nothing inline, nothing from elsewhere.
    `script-src 'self'${scripts}`,
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
}

export function appBlock({ addresses, app: root, villeFolder }: CaddyfileInput): string {
  const headers = (of: string, policy: string): string => `header ${of}{
		Content-Security-Policy "${policy}"
		X-Content-Type-Options nosniff
		Referrer-Policy same-origin
		Permissions-Policy "camera=(self), microphone=(), geolocation=(), browsing-topics=()"
		# The small window that signs in again must be able to speak to the page that opened it.
		Cross-Origin-Opener-Policy same-origin-allow-popups
		-Server
	}`
  return `http://${host(addresses.app)} {
	# Where a browser cannot write WebP, the worker that makes photos runs an encoder in WebAssembly. Nothing else may.
	@photos path /assets/photo-worker-*
	@others not path /assets/photo-worker-*
	${headers('@others ', appPolicy(addresses))}
	${headers('@photos ', appPolicy(addresses, " 'wasm-unsafe-eval'"))}

	handle /ville.json {
		root * "${villeFolder}"
		header Cache-Control no-store
		file_server
	}

	# What a telephone shares is taken in by the app's own worker: here it arrives only where the browser has lost it.
	@shared {
		method POST
		path /partager
	}
	handle @shared {
		redir * /partager?manque=photos 303
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
		header /manifest.webmanifest Content-Type application/manifest+json
		try_files {path} /index.html
		file_server {
			precompressed br gzip
		}
	}

	handle_errors {
		${headers('', appPolicy(addresses))}
		header Cache-Control no-store
		respond "{err.status_code}"
	}
}`
}

/** Same origin as the built app: signing in and the forge's answers to other origins need nothing of their own. */
export function devAppBlock({ addresses, villeFolder }: CaddyfileInput, devServer: string): string {
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
