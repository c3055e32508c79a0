import { demoPassword } from '#features/identity/demo-accounts.ts'

/** Cookies and answers without a browser: what the network sees. */
export type HttpVisitor = {
  cookie: string
  get: (address: string) => Promise<Response>
  post: (
    address: string,
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<Response>
}

const sessionLine = (answer: Response) =>
  answer.headers.getSetCookie().find((line) => line.includes('nahtlos='))

/** The session cookie that an answer sets, as it is sent back. */
export const sessionOf = (answer: Response): string | undefined => sessionLine(answer)?.split(';')[0]

/** Sends the sign-in form of a running program; `cookie` is what the visitor brings along. */
export const sendSignIn = (url: string, login: string, cookie = ''): Promise<Response> =>
  fetch(`${url}/anmelden`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, cookie },
    body: new URLSearchParams({ login, password: demoPassword }),
  })

/** A demo person, signed in. */
export async function httpVisitor(url: string, login: string): Promise<HttpVisitor> {
  const cookie = sessionOf(await sendSignIn(url, login))
  if (!cookie) throw new Error(`${login} could not sign in`)
  return {
    cookie,
    get: (address) => fetch(url + address, { redirect: 'manual', headers: { cookie } }),
    post: (address, fields, headers = { origin: url }) =>
      fetch(url + address, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, ...headers },
        body: new URLSearchParams(fields),
      }),
  }
}
