import pg from 'pg'
import { insertRows } from '../../database/insert-rows.ts'
import type { Rows } from '../rows.ts'
import { copiedKey, keyHead, keyTail, titleEnd } from './copied-keys.ts'
import { stage, type StagedTable } from './staging.ts'

/**
 * Copies the cases of a site inside the database until it has as many as wanted. The last copy has only the first of
 * them.
 * @param client connected as nahtlos_loader, inside the context of the site, in a transaction
 * @param cases the rows of the site's distinct cases, which are stored already
 * @param wanted how many cases the site is to have
 * @param stored called after each copy with the number of its cases
 */
export async function storeCopies(
  client: pg.Client,
  cases: readonly Rows[],
  wanted: number,
  stored: (cases: number) => void,
): Promise<void> {
  const { tables, responsible } = await stage(client, cases)
  for (let copy = 1; copy * cases.length < wanted; copy++) {
    const count = Math.min(cases.length, wanted - copy * cases.length)
    await copyMembers(client, copy, [...new Set(responsible.slice(0, count))])
    for (const table of tables) await client.query(statementOf(table, copy), [count])
    stored(count)
  }
  await client.query(`drop table ${tables.map(({ from }) => from).join(', ')}`)
}

/** Counts inside the database: as many answers as rows would only cost time. */
function statementOf({ table, from, columns }: StagedTable, copy: number): string {
  const names = columns.map(({ name }) => pg.escapeIdentifier(name)).join(', ')
  const values = columns.map((column) => valueOf(column, copy)).join(', ')
  return `with made as (insert into ${table} (${names}) select ${values} from ${from} where number_of_case < $1 returning 1) select count(*) from made`
}

function valueOf({ name, holds }: StagedTable['columns'][number], copy: number): string {
  const column = pg.escapeIdentifier(name)
  if (holds === 'keys') return `array(select ('${keyHead(copy)}' || k)::uuid from unnest(${column}) k)`
  if (holds === 'key') return `('${keyHead(copy)}' || ${column})::uuid`
  if (holds === 'document') return `replace(${column}::text, '${copiedKey}', '${keyHead(copy)}')::jsonb`
  return name === 'responsible_title' ? `${column} || '${titleEnd(copy)}'` : column
}

type Member = {
  site_id: string
  id: string
  ref: string
  organisation_id: string
  role: string
  title: string
}

/** Each copy has members of its own, so that nobody bears more cases than without copies; nobody signs in as them. */
async function copyMembers(client: pg.Client, copy: number, ids: string[]) {
  const { rows } = await client.query<Member>(
    'select site_id, id, ref, organisation_id, role, title from app.membership where id = any($1) order by id',
    [ids],
  )
  const members = rows.map((member) => ({
    ...member,
    id: keyHead(copy) + keyTail(member.id),
    ref: keyHead(copy) + keyTail(member.ref),
    account_id: keyHead(copy, 'a') + keyTail(member.id),
    title: member.title + titleEnd(copy),
    valid_from: '2024-01-01',
  }))
  await insertRows(
    client,
    'account',
    members.map(({ account_id, id, title }) => ({
      id: account_id,
      login: `stelle-${id}`,
      display_name: `Demo-${title}`,
      created_at: new Date(),
    })),
  )
  await insertRows(client, 'membership', members)
}
