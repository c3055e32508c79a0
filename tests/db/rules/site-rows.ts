import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { insertRows } from '../../../server/database/insert-rows.ts'
import type { Site } from '../../support/database-world.ts'

const day = '2026-01-05'
const noBytes = '\\x00'

/** Rows in the tables that belong to a site as a whole; before `fillCase`, which refers to the site's key. */
export async function fillSite(client: pg.Client, { id, organisations, unit, members }: Site): Promise<void> {
  const site = { site_id: id }
  const post = randomUUID()
  const dated = { valid: `[${day},)`, recorded_by: members.coordinator.membership }
  const { rows } = await client.query<{ code: string }>(
    'select code from app.municipality order by code limit 1',
  )
  await insertRows(client, 'site_key', [{ ...site, number: 1, wrapped: noBytes, installation_key: 'test' }])
  await insertRows(client, 'post', [{ ...site, id: post, ref: randomUUID(), title: 'Post', fte: 0.5 }])
  await insertRows(client, 'post_reference', [
    { ...site, ...dated, id: randomUUID(), post_id: post, kind: 'supervising_unit', unit_id: unit },
  ])
  await insertRows(client, 'authority_competence', [
    {
      ...site,
      ...dated,
      id: randomUUID(),
      ref: randomUUID(),
      organisation_id: organisations[1],
      matter: 'residence',
      municipality_code: rows[0]!.code,
      source: 'told',
    },
  ])
  await insertRows(client, 'step_wait', [
    {
      ...site,
      id: randomUUID(),
      step_code: 'first_talk',
      cases: 20,
      median_days: 1,
      most_days: 2,
      counted_on: day,
    },
  ])
  await insertRows(client, 'outbox_event', [{ ...site, id: randomUUID(), kind: 'step.moved' }])
  const run = randomUUID()
  await insertRows(client, 'job_run', [{ ...site, id: run, ref: randomUUID(), task: 'seal_audit' }])
  const sent = randomUUID()
  await insertRows(client, 'code_list_import', [
    {
      ...site,
      id: sent,
      ref: randomUUID(),
      run_id: run,
      file_name: 'a.xml',
      content: noBytes,
      uploaded_by: members.coordinator.membership,
    },
  ])
  await insertRows(client, 'code_list_import_row', [{ ...site, import_id: sent, position: 0, cells: ['a'] }])
  await insertRows(client, 'published_table', [
    {
      ...site,
      id: randomUUID(),
      ref: randomUUID(),
      kind: 'agency_handovers',
      as_of: day,
      lines: [],
      published_by: members.coordinator.membership,
    },
  ])
  const log = randomUUID()
  await insertRows(client, 'client_feedback', [
    { ...site, id: randomUUID(), month: '2026-08-01', form_version: 1, answers: {} },
  ])
  await insertRows(client, 'feedback_code', [
    { ...site, id: randomUUID(), token_hash: `\\x${'00'.repeat(32)}`, valid_until: '2099-01-01' },
  ])
  await insertRows(client, 'event_log', [
    {
      ...site,
      id: log,
      ref: randomUUID(),
      file_name: 'a.csv',
      origin: 'Wohngeldstelle',
      purpose: 'Wie lange dauert es?',
      sent_on: day,
      delete_on: day,
      byte_length: 1,
      wrapped_key: noBytes,
      site_key_number: 1,
      sent_by: members.coordinator.membership,
    },
  ])
  await insertRows(client, 'event_log_part', [{ ...site, log_id: log, position: 0, sealed: noBytes }])
  const ofOrganisation = { ...site, organisation_id: organisations[0] }
  const noted = { ...ofOrganisation, noted_by: members.manager.membership, noted_at: day }
  const [occasion, enquiry] = [randomUUID(), randomUUID()]
  await insertRows(client, 'enquiry_occasion', [
    { ...noted, id: occasion, ref: randomUUID(), kind: 'office_hour', name: 'Office hour', held_on: day },
  ])
  await insertRows(client, 'enquiry', [
    { ...noted, id: enquiry, ref: randomUUID(), occasion_id: occasion, contacted_on: day, channel: 'phone' },
  ])
  await insertRows(client, 'enquiry_override', [
    {
      ...ofOrganisation,
      id: randomUUID(),
      enquiry_id: enquiry,
      rule: 'a',
      label: 'Rule',
      reason: 'Because',
      overridden_on: day,
      recorded_by: members.manager.membership,
    },
  ])
  await insertRows(client, 'deletion_register', [{ ...site, file_id: randomUUID() }])
  const keys = { trace_key: randomUUID(), chain_key: randomUUID(), person_key: randomUUID() }
  const step = { step_code: 'a', agency_kind: 'KI', occurred_on: day, kind: 'finished' }
  await insertRows(client, 'chain_event', [{ ...site, id: randomUUID(), ...keys, ...step }])
  await insertRows(client, 'audit_block', [
    { ...site, block_no: 1, entries: 1, previous_hash: '\\x', hash: noBytes },
  ])
  await client.query(
    `insert into app.audit_seal (site_id, recorded_at, entry_id, block_no, position)
     select site_id, recorded_at, id, 1, 1 from app.audit_entry where site_id = $1 limit 1 returning 1`,
    [id],
  )
}
