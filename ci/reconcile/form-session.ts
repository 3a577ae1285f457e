/** The forge's own pages, as the robot signed in by name and password: for the one setting that has no API. */
import { AppError } from '#src/services/app-error.ts'
import type { Run } from './run.ts'

export interface FormSession {
  page(path: string): Promise<string>
  post(path: string, fields: Readonly<Record<string, string>>): Promise<void>
  close(): Promise<void>
}

export async function openForms(run: Run, password: string): Promise<FormSession> {
  const cookies = new Map<string, string>()

  const send = async (method: 'GET' | 'POST', path: string, fields?: Readonly<Record<string, string>>) => {
    const response = await run.fetch(`${run.gitea}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        // Gitea checks where a form comes from instead of a hidden token.
        origin: run.gitea,
        referer: `${run.gitea}/`,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(fields === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(fields === undefined ? {} : { body: new URLSearchParams(fields).toString() }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(cookie) ?? []
      if (name !== undefined && value !== undefined) cookies.set(name, value)
    }
    return { status: response.status, text: await response.text() }
  }

  await send('GET', '/user/login')
  const signedIn = await send('POST', '/user/login', { user_name: run.robot.account, password })
  // A wrong password shows the form again, with 200.
  if (signedIn.status !== 303 && signedIn.status !== 302) {
    throw new AppError('forbidden', {
      data: { status: signedIn.status, message: 'the robot could not sign in by form' },
    })
  }
  return {
    page: async (path) => {
      const { status, text } = await send('GET', path)
      if (status !== 200) throw new AppError('forbidden', { data: { status, message: path } })
      return text
    },
    post: async (path, fields) => {
      const { status } = await send('POST', path, fields)
      if (status >= 400) throw new AppError('unexpected', { data: { status, message: path } })
    },
    close: async () => {
      await send('GET', '/user/logout')
    },
  }
}
