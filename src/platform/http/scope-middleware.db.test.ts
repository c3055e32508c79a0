import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from '../../../server/database/initialise.ts'
import { type CommandWorld, commandWorld } from '../../../tests/support/command-world.ts'

let world: CommandWorld

beforeAll(async () => {
  world = await commandWorld()
})
afterAll(() => world.end())

/** Answers a request whose transaction lost its connection while the page was made. */
async function answerWithout(connection: 'lost' | 'kept', made: Response) {
  const { scopeMiddleware } = await import('./scope-middleware.server.ts')
  const { RequestScope, requestScope } = await import('./request-context.server.ts')
  const { token } = world.world.a.members.manager
  const facts = { requestId: 'r-1', nonce: undefined, network: '', secure: false, tokenHash: token }
  const scope = new RequestScope(facts)
  expect(await scope.enter()).not.toBeNull()
  if (connection === 'lost') await loseConnections()
  const context = new RouterContextProvider()
  context.set(requestScope, scope)
  const request = new Request('http://localhost/faelle')
  const args = { context, request, params: {} } as unknown as Parameters<typeof scopeMiddleware>[0]
  return scopeMiddleware(args, async () => made)
}

async function loseConnections() {
  await withClient(world.copy.adminUrl, (admin) =>
    admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    ),
  )
}

test('an answer 503 stays one where the lost connection cannot undo anything any more', async () => {
  const answer = await answerWithout('lost', new Response(null, { status: 503 }))
  expect(answer).toMatchObject({ status: 503 })
})

test('what could not be kept is answered 503, not as if it had been', async () => {
  const answer = answerWithout('lost', new Response(null, { status: 200 }))
  await expect(answer).rejects.toMatchObject({ init: { status: 503 } })
})

test('a page whose transaction was kept is answered as it was made', async () => {
  expect(await answerWithout('kept', new Response('page'))).toMatchObject({ status: 200 })
})
