import { Writable } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router'
import { requestScope } from '#platform/http/request-context.server.ts'
import { log } from '#platform/log.server.ts'

const longestRendering = 6_000

/** Pages are sent in one piece: right status codes, and no half page when rendering fails. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
) {
  const { nonce, requestId } = context.get(requestScope).facts
  return new Promise<Response>((resolve, reject) => {
    let failed = false
    const attributes = nonce ? { nonce } : {}
    const { pipe, abort } = renderToPipeableStream(
      <ServerRouter context={entry} url={request.url} {...attributes} />,
      {
        ...attributes,
        onAllReady() {
          const parts: Uint8Array[] = []
          const collected = new Writable({
            write(chunk: Uint8Array, _encoding, next) {
              parts.push(chunk)
              next()
            },
            final(next) {
              clearTimeout(timer)
              headers.set('content-type', 'text/html; charset=utf-8')
              resolve(new Response(Buffer.concat(parts), { status: failed ? 500 : status, headers }))
              next()
            },
          })
          pipe(collected)
        },
        onShellError: reject,
        onError(error) {
          failed = true
          log.error({ requestId, error: (error as Error).message }, 'rendering failed')
        },
      },
    )
    const timer = setTimeout(abort, longestRendering)
  })
}

/** Unexpected faults end in one log line with the request's id; expected answers are no faults. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
) {
  if (request.signal.aborted) return
  const { requestId } = context.get(requestScope).facts
  log.error({ requestId, error: (error as Error)?.message, stack: (error as Error)?.stack }, 'request failed')
}
