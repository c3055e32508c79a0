import type pg from 'pg'
import type { Session } from './sessions.ts'

/** The statements as the program sends them; that both sides of B1 answer the same is checked when it is measured. */
const enterChosen = `select site_id as "siteId", site_name as "siteName", is_demo as "isDemo", membership_id as "membershipId",
    membership_ref as "membershipRef", organisation_id as "organisationId", organisation_name as "organisationName",
    acting_role as role, title, account_id as "accountId", display_name as "displayName"
  from gate.enter_chosen($1, $2, $3, $4::timestamptz)`

const openCase = `select case_id as "caseId", ref, level, categories, write_categories as "writeCategories", status, phase, version,
    source_kinds as "sourceKinds" from gate.open_case($1, $2)`

const personHeads = `select person.person_id as "personId", person.ref, family_name as "familyName", given_names as "givenNames",
    form_of_address as "formOfAddress", birth_date, birth_date_answer, municipality_code as "municipalityCode", phone,
    merged_into as "mergedInto", array_position(app.person_ids(), person.person_id) as place
  from app.person as person
  left join app.person_identity as identity on identity.site_id = person.site_id and identity.person_id = person.person_id
  left join app.person_contact as contact on contact.site_id = person.site_id and contact.person_id = person.person_id
  where person.site_id = $1`

const inOrderOfCase = 'order by array_position(app.person_ids(), person.person_id)'

const contacts = `select person_id, version, safe_contact, safe_times, quiet_household, phone_safety, sms_safety, messenger_safety,
    email_safety, post_safety, in_person_safety
  from app.person_contact where site_id = $1`

const hiddenFrom = `select hidden.person_id as "of", hidden_person_id, hidden_named, family_name, given_names
  from app.contact_hidden_from as hidden
  left join app.person_identity as identity on identity.site_id = hidden.site_id and identity.person_id = hidden.hidden_person_id
  where hidden.site_id = $1 order by hidden.id`

const listLines = `select case_id as "caseId", case_ref as "caseRef", source_kind as "sourceKind", status, phase,
    display_name as "displayName", birth_year as "birthYear", municipality_code as "municipalityCode",
    responsible_title as "responsibleTitle", next_step_title as "nextStepTitle", next_due as "nextDue", opened_on as "openedOn"
  from app.case_list where site_id = $1 and grantee_id = any(app.grantees()) and status = $2
  order by next_due nulls last, updated_at desc, case_id limit $3 offset $4`

const listCount = `select count(*) as total from app.case_list
  where site_id = $1 and grantee_id = any(app.grantees()) and status = $2`

export type Row = Record<string, unknown>

/** Enters the session's context in the transaction that was begun. */
export async function enter(client: pg.ClientBase, session: Session): Promise<void> {
  const { rowCount } = await client.query(enterChosen, [session.hash, '', 'bench', null])
  if (rowCount !== 1) throw new Error('the session could not enter')
}

/** Opens a case as the API does. */
export async function open(client: pg.ClientBase, ref: string): Promise<Row> {
  const { rows } = await client.query<Row>(openCase, [ref, 'api'])
  if (!rows[0]) throw new Error('the case was not opened')
  return rows[0]
}

/** The persons of the open case and what has to be minded, as the API reads them: the policy alone says which. */
export async function persons(client: pg.ClientBase, session: Session): Promise<Row[]> {
  const { rows } = await client.query<Row>(`${personHeads} ${inOrderOfCase}`, [session.site])
  await client.query(contacts, [session.site])
  await client.query(hiddenFrom, [session.site])
  return rows
}

/** The same, saying itself which persons: readable where a policy knows the site only. */
export const namedPersons = async (client: pg.ClientBase, session: Session): Promise<Row[]> =>
  (
    await client.query<Row>(`${personHeads} and person.person_id = any(app.person_ids()) ${inOrderOfCase}`, [
      session.site,
    ])
  ).rows

/** The steps of the open case, named by the statement itself. */
export const namedSteps = async (client: pg.ClientBase, session: Session): Promise<Row[]> =>
  (
    await client.query<Row>(
      'select id, ref, step_code, title, status, due from app.plan_step where site_id = $1 and case_id = app.case_id() order by due',
      [session.site],
    )
  ).rows

/** The first page of the caller's own open cases with their number. */
export async function myCases(client: pg.ClientBase, session: Session): Promise<Row[]> {
  const { rows } = await client.query<Row>(listLines, [session.site, 'open', 50, 0])
  await client.query(listCount, [session.site, 'open'])
  return rows
}

/** Does `work` in a transaction inside the session's context and takes it back, so that the data stay as they were. */
export async function insideAndBack<T>(
  client: pg.ClientBase,
  session: Session,
  work: () => Promise<T>,
): Promise<T> {
  await client.query('begin')
  try {
    await enter(client, session)
    return await work()
  } finally {
    await client.query('rollback')
  }
}
