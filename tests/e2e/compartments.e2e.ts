import { randomUUID } from 'node:crypto'
import { beforeAll, expect, inject, test } from 'vitest'
import { type HttpVisitor, httpVisitor } from '../support/http-visitor.ts'
import { lookInto } from '../support/program-database.ts'

const { url, data } = inject('program')
let own: HttpVisitor
let other: HttpVisitor
beforeAll(async () => {
  own = await httpVisitor(url, 'cm')
  other = await httpVisitor(url, 'traeger')
})

/** The form of the intake, filled in. */
const intake = (person: Record<string, string>) => ({
  _key: randomUUID(),
  family_name: '',
  given_names: '',
  form_of_address: 'none',
  birth_date: '',
  municipality: '',
  language: 'not_asked',
  nationality: 'not_asked',
  residence_title: 'not_asked',
  title_until: '',
  access_route: 'self',
  consent_form: 'written',
  consent_language: 'de',
  consent_on: '01.02.2026',
  consent_witness: '',
  step_code: 'first_talk',
  title: 'Erstgespräch führen',
  organisation: '',
  due: '01.02.2099',
  note: '',
  ...person,
})

/** A person whom only the other compartment will know, in the ways somebody may type it. */
const person = {
  family_name: 'Demo-Wrublewska',
  given_names: 'Zenobia',
  birth_date: '17.03.1983',
  former_names: 'Demo-Zatorska',
  original_name: 'Врублевська Зенобія',
}
const typed = [
  person,
  { ...person, family_name: 'Demo-Vrublevska', original_name: '' },
  { ...person, family_name: 'Zenobia', given_names: 'Demo-Vroublevska', birth_date: '1983' },
]
const searched = ['Wrublewska', 'Vrublevska Zenobia', 'Врублевська', 'Zatorska', 'Zenobia']

/** What is random: ids (keys of forms, references) and the nonce of the answer. Everything else is compared as it is. */
const steady = (text: string, nonce: string) =>
  text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(nonce, '<nonce>')

async function bytes(name: string, answer: Response): Promise<[string, string]> {
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? '<none>'
  const headers = [...answer.headers]
    .filter(([key]) => !['date', 'x-request-id', 'set-cookie', 'content-length'].includes(key))
    .map(([key, value]) => `${key}: ${steady(value, nonce)}`)
  const cookies = answer.headers.getSetCookie().map((line) => line.split('=')[0])
  const body = steady(await answer.text(), nonce)
  return [name, [answer.status, ...headers, ...cookies, body].join('\n')]
}

/** One answer of each door through which a person may be seen, as the network sees it. */
async function doors(caseRef: string, personRef: string, foreignCase: string): Promise<Map<string, string>> {
  const answers: [string, string][] = []
  const get = async (name: string, address: string) => answers.push(await bytes(name, await own.get(address)))
  const post = async (name: string, address: string, fields: Record<string, string>) =>
    answers.push(await bytes(name, await own.post(address, fields)))
  for (const words of searched) {
    const query = new URLSearchParams({ q: words })
    await get(`search ${words}`, `/suche?${query}`)
    await get(`search ${words}, born`, `/suche?${query}&jahrgang=1983`)
    await get(`merge search ${words}`, `/faelle/${caseRef}/person/zusammenfuehren?${query}`)
  }
  // Refused for another field, so that nothing is stored: whom it may mean would be shown all the same.
  for (const [at, one] of typed.entries())
    await post(`intake ${at}`, '/faelle/neu', intake({ ...one, access_route: '?' }))
  await get('intake page', `/faelle/neu?${new URLSearchParams({ name: 'Wrublewska' })}`)
  await get('merge page', `/faelle/${caseRef}/person/zusammenfuehren`)
  await get('compare', `/faelle/${caseRef}/person/zusammenfuehren?mit=${personRef}`)
  await post('merge', `/faelle/${caseRef}/person/zusammenfuehren`, {
    _key: randomUUID(),
    other: personRef,
    stands: 'own',
    reason: 'The same human',
  })
  await get('undo', `/faelle/${caseRef}/person/zusammenfuehrung/${personRef}`)
  for (const part of ['', '/person', '/plan', '/person/name'])
    await get(`case ${part}`, `/faelle/${foreignCase}${part}`)
  await get('case in the API', `/api/v1/cases/${foreignCase}`)
  await get('list', '/faelle?status=all')
  return new Map(answers)
}

/** Where the answers of two rounds first differ, door by door; whole pages would not be readable. */
function differences(one: Map<string, string>, other: Map<string, string>): string[] {
  expect([...other.keys()]).toEqual([...one.keys()])
  return [...one].flatMap(([door, before]) => {
    const after = other.get(door)!
    if (before === after) return []
    const at = [...before].findIndex((letter, place) => letter !== after[place])
    return [
      `${door}: …${before.slice(Math.max(0, at - 60), at + 40)}… | …${after.slice(Math.max(0, at - 60), at + 40)}…`,
    ]
  })
}

const rowOf = async (sql: string, values: unknown[]) =>
  lookInto(data, async (client) => (await client.query<Record<string, string>>(sql, values)).rows[0])

test('that a person exists in another compartment changes no byte of any answer', async () => {
  const mine = await rowOf(
    `select l.case_ref as ref from app.case_list l join app.membership m on m.id = l.grantee_id
     join app.account a on a.id = m.account_id where a.login = 'cm' and l.status = 'open' and l.level = 'open' order by l.case_id limit 1`,
    [],
  )
  const before = await doors(mine!.ref!, randomUUID(), randomUUID())
  // The control: asked twice of an unchanged world, every door answers the same.
  expect(differences(before, await doors(mine!.ref!, randomUUID(), randomUUID()))).toEqual([])

  const admitted = await other.post('/faelle/neu', intake(person))
  expect(admitted.status).toBe(303)
  const foreignCase = admitted.headers.get('location')!.split('/')[2]!
  const stored = await rowOf(
    `select p.ref from app.case c join app.case_participant t on t.case_id = c.case_id join app.person p on p.person_id = t.person_id where c.ref = $1`,
    [foreignCase],
  )
  // Whoever works there is shown it, so that the comparison is not empty.
  expect(await (await other.get('/suche?q=Vrublevska')).text()).toContain('Demo-Wrublewska, Zenobia')

  const after = await doors(mine!.ref!, stored!.ref!, foreignCase)
  expect(differences(before, after)).toEqual([])
  expect(after.size).toBeGreaterThan(25)
  for (const door of ['compare', 'undo', 'merge', 'case ', 'case /person', 'case in the API'])
    expect(after.get(door), door).toMatch(/^404/)

  // And the person is admitted here without a word of the other one.
  const here = await own.post('/faelle/neu', intake(person))
  expect(here.status).toBe(303)
  const again = await own.post('/faelle/neu', intake(person))
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('Demo-Wrublewska, Zenobia')
})
