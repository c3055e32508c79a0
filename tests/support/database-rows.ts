import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { insertRows } from '../../server/database/insert-rows.ts'
import type { BuiltCase } from './database-cases.ts'
import type { Member } from './database-world.ts'
import { insertAgreedGoals } from '../db/commands/goals/agreed-goal-rows.ts'
import { keepOneView } from '../db/commands/cases/one-view.ts'
import { insertCourse } from '../db/commands/episodes/course-rows.ts'
import { insertNotes } from '../db/commands/notes/note-rows.ts'
import { watchOnce } from '../db/commands/residence/residence-rows.ts'
import { insertTransitions } from '../db/commands/transitions/transition-rows.ts'
import { fillHousehold } from '../db/households/household-rows.ts'

const day = '2026-01-05'
const noBytes = '\\x00'

/**
 * Rows in every table that hangs on a case, its person or its responsible member; together with the rows of the site no table
 * of the schema stays empty, so that no statement about rows is true only because there are none.
 */
export async function fillCase(client: pg.Client, member: Member, built: BuiltCase): Promise<void> {
  const site = { site_id: member.site }
  const ofPerson = { ...site, person_id: built.personId, recorded_by: member.membership }
  const categories = ['livelihood', 'health_need', 'residence', 'language']
  await watchOnce(client, member, built)
  await insertRows(
    client,
    'person_fact',
    categories.map((category) => ({
      ...ofPerson,
      id: randomUUID(),
      category,
      key: `test.${category}`,
      answer: 'unknown',
      valid: '(,)',
    })),
  )
  await insertRows(
    client,
    'rechtskreis_period',
    ['livelihood', 'residence'].map((category) => ({
      ...ofPerson,
      id: randomUUID(),
      ref: randomUUID(),
      category,
      lane: category,
      rechtskreis: 'sgb2',
      valid: `[${day},)`,
    })),
  )
  await insertRows(client, 'person_name', [
    { ...ofPerson, id: randomUUID(), kind: 'former', name: 'Earlier' },
  ])
  await insertUndoneMerge(client, member, built)
  await insertCourse(client, member, built)
  await insertNotes(client, member, built)
  await insertRows(client, 'person_residence', [{ ...ofPerson, id: randomUUID(), answer: 'unknown' }])
  await insertRows(client, 'consent', [
    {
      ...ofPerson,
      id: randomUUID(),
      ref: randomUUID(),
      act: 'given',
      recipient_kind: 'own_organisation',
      purpose: 'counselling',
      categories: ['plan'],
      text_version: '1',
      text_language: 'de',
      form: 'written',
      acted_on: day,
      lasting: 'until_withdrawn',
    },
  ])
  for (const category of ['livelihood', 'residence']) {
    const row = { ...ofPerson, category, id: randomUUID(), ref: randomUUID() }
    await insertRows(client, 'person_need', [
      {
        ...row,
        life_domain: category,
        answer: 'unknown',
        own_words: '',
        note: '',
        assessed_on: day,
        recorded_at: day,
      },
    ])
    await insertRows(client, 'person_resource', [
      {
        ...row,
        kind: 'family',
        title: 'Sister',
        own_words: '',
        seen: false,
        life_domains: [],
        since: day,
        recorded_at: day,
      },
    ])
    const tie = { kind: 'family', name: 'Sister', strength: 'strong', direction: 'gives', since: day }
    await insertRows(client, 'network_tie', [
      { ...row, ...tie, id: randomUUID(), ref: randomUUID(), words: '', life_domains: [], recorded_at: day },
    ])
  }
  await fillHousehold(client, member, built)
  const { rows: versions } = await client.query<{ id: string }>(
    'select id from app.concept_version where site_id = $1',
    [member.site],
  )
  await insertRows(client, 'form_reply', [
    {
      ...ofPerson,
      id: randomUUID(),
      case_id: built.caseId,
      form_code: 'form',
      concept_version_id: versions[0]!.id,
      answered_on: day,
      recorded_at: day,
    },
  ])
  await insertRows(
    client,
    'domain_aim',
    ['livelihood', 'residence'].map((category) => ({
      ...ofPerson,
      id: randomUUID(),
      ref: randomUUID(),
      case_id: built.caseId,
      category,
      life_domain: category,
      kind: 'goal',
      words: 'A flat',
      set_on: day,
      recorded_at: day,
    })),
  )
  const observation = randomUUID()
  await insertRows(client, 'observation', [
    {
      ...site,
      id: observation,
      ref: randomUUID(),
      kind: 'gap',
      life_domain: 'work',
      noted_month: '2026-01-01',
    },
  ])
  await insertRows(client, 'observation_release', [
    {
      ...site,
      observation_id: observation,
      words: 'Words for the structure',
      released_month: '2026-01-01',
    },
  ])
  await insertRows(client, 'observation_case', [
    {
      ...site,
      observation_id: observation,
      case_id: built.caseId,
      words: 'Some words',
      noted_by: member.membership,
    },
  ])
  await insertRows(client, 'stored_file', [
    {
      ...site,
      id: randomUUID(),
      ref: randomUUID(),
      case_id: built.caseId,
      title: 'File',
      media_type: 'text/plain',
      byte_length: 1,
      content_sha256: noBytes,
      wrapped_key: noBytes,
      site_key_number: 1,
      stored_by: member.membership,
    },
  ])
  await fillChain(client, member, built)
  const own = { ...site, membership_id: member.membership }
  await insertRows(client, 'draft', [{ ...own, form: 'a form', content: {} }])
  await keepOneView(client, member)
  await insertRows(client, 'command_receipt', [
    { ...own, key: randomUUID(), command: 'a', input_digest: noBytes, status: 303 },
  ])
}

/** A chain with two steps that wait for each other, its documents, its trace, and a transition with its lines. */
async function fillChain(client: pg.Client, member: Member, built: BuiltCase) {
  const ofCase = { site_id: member.site, case_id: built.caseId }
  const { rows: plans } = await client.query<{ id: string }>(
    'select id from app.plan where site_id = $1 and case_id = $2',
    [member.site, built.caseId],
  )
  const chain = { ...ofCase, plan_id: plans[0]!.id, person_id: built.personId }
  const run = randomUUID()
  await insertRows(client, 'chain_run', [
    {
      ...chain,
      id: run,
      ref: randomUUID(),
      template_code: 'asylum_recognised',
      template_version: 1,
      started_on: day,
    },
  ])
  const steps = [randomUUID(), randomUUID()]
  const { rows: resources } = await client.query<{ id: string }>(
    'select id from app.person_resource where site_id = $1 and person_id = $2 order by id limit 1',
    [member.site, built.personId],
  )
  const goal = await insertAgreedGoals(client, member, built, plans[0]!.id)
  await insertRows(
    client,
    'plan_step',
    steps.map((id) => ({
      ...chain,
      id,
      ref: randomUUID(),
      chain_run_id: run,
      step_code: 'other',
      title: 'Step of a chain',
      resource_id: resources[0]!.id,
      goal_id: goal,
      by_person: false,
      agency_kind: 'ABH',
      status: 'planned',
      note: '',
      version: 1,
      updated_at: day,
    })),
  )
  await insertRows(client, 'step_dependency', [{ ...ofCase, before_id: steps[0], after_id: steps[1] }])
  await insertRows(client, 'step_document', [
    { ...ofCase, id: randomUUID(), ref: randomUUID(), step_id: steps[0], title: 'Document' },
  ])
  await insertRows(client, 'chain_trace', [
    { site_id: member.site, chain_key: randomUUID(), status_class: 'not_stated', started_on: day },
  ])
  await insertTransitions(client, member, built)
}

/** A merge that was taken back: it leaves a row and changes nothing of what can be seen. */
async function insertUndoneMerge(client: pg.Client, member: Member, built: BuiltCase) {
  const double = { site_id: member.site, person_id: randomUUID(), organisation_id: member.organisation }
  await insertRows(client, 'person', [double])
  const merge = randomUUID()
  await insertRows(client, 'person_merge', [
    {
      site_id: member.site,
      id: merge,
      ref: randomUUID(),
      organisation_id: member.organisation,
      person_id: built.personId,
      into_person_id: double.person_id,
      case_id: built.caseId,
      reason: 'The same human',
      merged_by: member.membership,
      undone_at: day,
      undone_by: member.membership,
    },
  ])
  await insertRows(client, 'contact_before_merge', [
    { site_id: member.site, merge_id: merge, person_id: built.personId, contact: {}, hidden_from: '[]' },
  ])
}
