import { Agent, get } from 'node:http'

/** One client on one kept connection; answers the body of a GET and throws for anything but 200. */
export function httpClient(origin: string, cookie: string): (address: string) => Promise<string> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return (address) =>
    new Promise((done, failed) => {
      get(`${origin}${address}`, { agent, headers: { cookie } }, (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (body += chunk))
        response.on('end', () => {
          if (response.statusCode === 200) done(body)
          else failed(new Error(`${response.statusCode} for ${address}: ${body}`))
        })
      }).once('error', failed)
    })
}
