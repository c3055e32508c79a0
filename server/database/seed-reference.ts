import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { withClient } from './initialise.ts'
import { readTransitionKinds } from './transition-kinds.ts'

const folder = path.resolve(import.meta.dirname, '../../db/seeds/reference')
const rulesFolder = path.resolve(import.meta.dirname, '../../db/seeds/rules')
type Row = Record<string, string>
const rowsOf = (file: string) =>
  parse<Row>(readFileSync(path.join(folder, file), 'utf8'), { columns: true, bom: true })

/** The designed chains that come with the program; a test sees to it that none contradicts itself. */
const chainTemplates = (): unknown[] =>
  globSync('chain-templates/*.json', { cwd: folder }).map((file): unknown =>
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
  )

const readRules = <T>(file: string) => JSON.parse(readFileSync(path.join(rulesFolder, file), 'utf8')) as T

/** The pathways of residence and nationality law, one file each, and what several of them share. */
const pathwayRules = (): Row[] =>
  [
    ...globSync('pathways/*.json', { cwd: rulesFolder }).toSorted(),
    'clocks-and-settings.json',
    'waivers.json',
  ].map((file) => {
    const rule = readRules<{ title?: { de: string; en: string } }>(file)
    const code = path.basename(file, '.json')
    return {
      code,
      valid_from: '',
      valid_until: '',
      label_de: rule.title?.de ?? code,
      label_en: rule.title?.en ?? code,
      detail: JSON.stringify(rule),
    }
  })

const transitionKinds = (): Row[] =>
  readTransitionKinds(path.join(rulesFolder, 'transitions')).map(({ id, title, detail }) => ({
    code: id,
    valid_from: '',
    valid_until: '',
    label_de: title.de,
    label_en: title.en,
    detail: JSON.stringify(detail),
  }))

/** Every committed list by its code. */
const lists = (): [string, Row[]][] => [
  ...globSync('*.csv', { cwd: folder })
    .filter((file) => !['lists.csv', 'municipalities.csv'].includes(file))
    .map((file): [string, Row[]] => [path.basename(file, '.csv').replaceAll('-', '_'), rowsOf(file)]),
  ['transition_kinds', transitionKinds()],
  ['pathway_rules', pathwayRules()],
]

/**
 * Brings the committed code lists into the database: new entries are added, labels brought up to date, nothing is
 * deleted. In a list that was taken over from its publisher's file only missing codes are added. Runs with each
 * migration.
 * @param url address with the role nahtlos_migrator
 * @returns how many entries the lists hold
 */
export async function seedReference(url: string): Promise<number> {
  return withClient(url, async (client) => {
    await client.query('set role nahtlos_owner')
    await client.query('begin')
    await client.query(
      `insert into app.code_list (code, uri, title_de, title_en, source, as_of, licence)
       select code, nullif(uri, ''), title_de, title_en, source, as_of, licence from jsonb_populate_recordset(null::app.code_list, $1)
       on conflict (code) do update set uri = excluded.uri, title_de = excluded.title_de, title_en = excluded.title_en,
         source = excluded.source, as_of = excluded.as_of, licence = excluded.licence where code_list.imported_at is null`,
      [JSON.stringify(rowsOf('lists.csv'))],
    )
    let entries = 0
    for (const [list, listed] of lists()) {
      const rows = listed.map((row, position) => ({
        ...row,
        position,
        detail: row.detail ? JSON.parse(row.detail) : {},
      }))
      entries += rows.length
      await client.query(
        `insert into app.code_list_entry (list, code, valid, label_de, label_en, position, detail)
         select $1, e.code, daterange(nullif(e.valid_from, '')::date, nullif(e.valid_until, '')::date), e.label_de, nullif(e.label_en, ''), e.position, e.detail
         from jsonb_to_recordset($2) e(code text, valid_from text, valid_until text, label_de text, label_en text, position int, detail jsonb)
         where not exists (select from app.code_list l join app.code_list_entry had on had.list = l.code where l.code = $1 and l.imported_at is not null and had.code = e.code)
         on conflict (list, code, valid) do update set label_de = excluded.label_de, label_en = excluded.label_en,
           position = excluded.position, detail = excluded.detail`,
        [list, JSON.stringify(rows)],
      )
    }
    await client.query(
      `insert into app.municipality (code, name, kind, kim_site_code, source)
       select code, name, kind, kim_site_code, source from jsonb_populate_recordset(null::app.municipality, $1)
       on conflict (code) do update set name = excluded.name, kind = excluded.kind, kim_site_code = excluded.kim_site_code, source = excluded.source`,
      [JSON.stringify(rowsOf('municipalities.csv'))],
    )
    // A version that is in use never changes; whoever wants another chain writes the next version.
    await client.query(
      `insert into app.chain_template (code, version, title_de, title_en, target_group, first_day, source, steps)
       select t.code, t.version, t.title ->> 'de', t.title ->> 'en', t."targetGroup", t."firstDay", t.source, t.steps
       from jsonb_to_recordset($1) t(code text, version int, title jsonb, "targetGroup" text, "firstDay" jsonb, source text, steps jsonb)
       on conflict (code, version) do nothing`,
      [JSON.stringify(chainTemplates())],
    )
    await client.query('commit')
    return entries
  })
}
