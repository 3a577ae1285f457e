/** Gives the running web server another configuration, over its socket, without a break for visitors. */
import { request } from 'node:http'

export function reloadWeb(socketPath: string, configuration: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(
      { socketPath, path: '/load', method: 'POST', headers: { 'content-type': 'text/caddyfile', host: 'localhost' } },
      (response) => {
        let said = ''
        response.on('data', (data: Buffer) => (said += data.toString()))
        response.once('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(`caddy: ${said}`))))
      },
    )
    call.once('error', reject)
    call.end(configuration)
  })
}
