/**
 * A visitor, in a process of its own: asks for a page again and again until a sentence is on it, then prints when, in
 * milliseconds since 1970. `node visitor.ts HOST:PORT PATH SENTENCE`
 */
import { Agent, get } from 'node:http'

const [host = '', path = '/', sentence = ''] = process.argv.slice(2)
const port = Number(host.split(':')[1] ?? 80)
const agent = new Agent({ keepAlive: true })
const EVERY = 20

function look(): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get({ host: '127.0.0.1', port, path, agent, headers: { host } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => (text += chunk))
      answer.on('end', () => resolve(text.includes(sentence)))
    })
    asked.on('error', () => resolve(false))
  })
}

process.stdout.write('looking\n')
while (!(await look())) await new Promise((resolve) => setTimeout(resolve, EVERY))
process.stdout.write(`${Date.now()}\n`)
process.exit()
