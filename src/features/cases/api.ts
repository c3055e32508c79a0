import { Hono } from 'hono'
import { channels, unasked } from '#domain/contact/contact-rules.ts'
import { maySend } from '#domain/contact/may-send.ts'
import { inSite } from '#platform/db/in-site.server.ts'
import { openCase } from '#platform/db/open-case.server.ts'
import { sessionOf } from '#platform/http/cookies.server.ts'
import { publicRequest } from '#platform/http/guards.server.ts'
import { contactsOfCase, type KnownContact, type PersonHead, personHeads } from '#features/persons/index.ts'

/** Cases as JSON, under the same session, grants and log as the pages. */
export const casesApi = new Hono()

const problem = (status: 401 | 404) => ({
  type: 'about:blank',
  status,
  title: status === 401 ? 'Not signed in' : 'Not found',
})

/** GET /api/v1/cases/:ref – opens a case; what the grant does not cover is not in the answer. */
casesApi.get('/:ref', async (c) => {
  const request = publicRequest(c.req.raw)
  const tokenHash = sessionOf(request, new URL(request.url).protocol === 'https:')
  const caller = { tokenHash, requestId: c.get('requestId' as never) as string }
  const found = await inSite(caller, async (trx, entered) => {
    const opened = await openCase(trx, c.req.param('ref'), 'api')
    if (!opened) return { opened: null, persons: [], contacts: [] }
    const persons = await personHeads(trx, entered)
    return { opened, persons, contacts: await contactsOfCase(trx, entered) }
  })
  c.header('cache-control', 'no-store')
  if (!found) return c.json(problem(401), 401)
  if (!found.opened) return c.json(problem(404), 404)
  const { ref, status, phase, version, categories } = found.opened
  const persons = found.persons.map((person) =>
    outside(
      person,
      found.contacts.find(({ personId }) => personId === person.personId),
    ),
  )
  return c.json({ ref, status, phase, version, categories, persons })
})

/** A person for other programs: a number or address that is not safe is not in the answer. */
function outside({ personId: _inside, ids: _all, ...person }: PersonHead, contact: KnownContact | undefined) {
  const rules = contact?.rules
  const open = channels.filter((channel) => maySend(rules ?? unasked, channel, { kind: 'person' }).may)
  const { hiddenFrom = [], ...minded } = rules ?? {}
  return {
    ...person,
    municipalityCode: contact?.municipalityCode ?? null,
    phone: open.includes('phone') ? (contact?.phone ?? null) : null,
    email: open.includes('email') ? (contact?.email ?? null) : null,
    contact: rules ? { ...minded, hiddenFrom: hiddenFrom.map(({ name }) => name), open } : null,
  }
}
