import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { withClient } from '../../server/database/initialise.ts'
import { startProgram } from '../../tests/support/running-program.ts'
import { compare, type Measure, measureOf, middleTimes } from '../comparison.ts'
import { httpClient } from '../http-client.ts'
import { inTurn, timeOf } from '../rounds.ts'
import { casesInTurn, type Session } from '../sessions.ts'
import { enter, open, persons } from '../statements.ts'
import { type BenchWorld, withConnections } from '../world.ts'

const questions = 200
const key = (at: number) => `local.question_${at}`

/** A concept with one form of so many questions of all kinds, for a version that says nothing else of its own. */
function conceptWithForm() {
  const kinds = ['text', 'yes_no', 'date', 'whole_number', 'choice'] as const
  const options = Array.from({ length: 5 }, (_none, at) => ({ value: `v${at}`, label: `Möglichkeit ${at}` }))
  const localFacts = Array.from({ length: questions }, (_none, at) => {
    const kind = kinds[at % kinds.length]!
    const label = `Frage ${at}`
    return {
      key: key(at),
      label,
      kind,
      category: 'plan',
      unit: '',
      options: kind === 'choice' ? options : [],
    }
  })
  const fields = localFacts.map(({ key: fact }) => ({ fact, label: '', hint: '', showIf: [] }))
  const terms = [{ code: 'a', label: 'A', core: '1' }]
  return {
    title: '',
    text: { structure: '', networking: '', methods: '', primaryTargetGroups: '' },
    resolution: { body: '', day: '', reference: '' },
    terms: {
      target_groups: terms,
      access_routes: terms,
      life_domains: terms,
      ratings: terms,
      closing_reasons: terms,
      barriers: terms,
    },
    criteria: [],
    chainTemplates: [],
    phaseDays: {},
    deadlineDays: {},
    localFacts,
    forms: [
      {
        code: 'many',
        title: 'Viele Fragen',
        use: 'assessment',
        introduction: '',
        sections: [{ code: 'all', title: 'Alle', most: 1, fields }],
      },
    ],
  }
}

/** The largest site works by that concept, and every person of the member's cases has answered every question. */
async function prepare(admin: pg.Client, { site, membership, caseRefs }: Session) {
  await admin.query('set session_replication_role = replica')
  await admin.query('update app.concept_version set content = $1 where site_id = $2', [
    JSON.stringify(conceptWithForm()),
    site,
  ])
  await admin.query(
    `insert into app.person_fact (site_id, person_id, category, key, answer, value, recorded_by)
     select c.site_id, p.person_id, 'plan', k.key, 'known', '1', $2
     from app.case c join app.case_participant p on p.site_id = c.site_id and p.case_id = c.case_id
     cross join unnest($3::text[]) k(key)
     where c.site_id = $1 and c.ref = any($4::uuid[]) on conflict do nothing`,
    [site, membership, Array.from({ length: questions }, (_none, at) => key(at)), caseRefs],
  )
  await admin.query('set session_replication_role = origin')
  await admin.query('analyze app.person_fact')
}

/** What the page reads, in the same transaction. */
async function statements(client: pg.Client, session: Session, ref: string) {
  await client.query('begin')
  await enter(client, session)
  const opened = await open(client, ref)
  await persons(client, session)
  const { rows } = await client.query<{ id: string }>(
    `select concept_version_id as id from app.episode where site_id = $1 and case_id = $2 order by opened_on desc, id desc limit 1`,
    [session.site, opened.caseId],
  )
  await client.query(
    'select id, ref, number, in_force_from, content, version from app.concept_version where site_id = $1 and id = $2',
    [session.site, rows[0]!.id],
  )
  const facts = await client.query(
    `select id, person_id, key, item, answer, value, source, recorded_at from app.person_fact
     where site_id = $1 and superseded_by is null order by recorded_at`,
    [session.site],
  )
  await client.query(
    'select content from app.draft where site_id = $1 and membership_id = $2 and form = $3',
    [session.site, session.membership, randomUUID()],
  )
  await client.query('commit')
  if (facts.rows.length < questions) throw new Error('the case has no answers')
}

/** B8: the page of a form of 200 questions, all answered, against the statements it needs in one transaction. */
export async function formOfManyQuestions({ installation, largest, duration }: BenchWorld): Promise<Measure> {
  const [session] = largest.sessions
  await withClient(installation.main.adminUrl, (admin) => prepare(admin, session!))
  const program = await startProgram('', installation.environment)
  try {
    const get = httpClient(program.url, `nahtlos=${session!.token}`)
    const next = casesInTurn(session!)
    const rounds = await withConnections([installation.main.url('app')], ([client]) =>
      inTurn(duration, {
        ours: () => timeOf(() => get(`/faelle/${next()}/bedarfe/formulare/many`)),
        reference: () => timeOf(() => statements(client!, session!, next())),
      }),
    )
    return measureOf(
      `the page of a form of ${questions} answered questions (ours) against its statements in one transaction`,
      [compare('p50 in ms', rounds, null, middleTimes)],
      { clients: 1, questions },
    )
  } finally {
    await program.stop()
  }
}
