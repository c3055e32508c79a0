import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parsePolicyHead, type PolicyHead, type Verb } from '../../../scripts/policy-forms.ts'
import type { BuiltCase, Grant } from '../../support/database-cases.ts'
import type { Member, MemberKey } from '../../support/database-world.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const files = globSync('db/policies/*.sql', { cwd: root }).toSorted()
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8')

/** What the head of each policy file says; the model reads nothing else of the files. */
export const heads: PolicyHead[] = files.map((file) =>
  parsePolicyHead(path.basename(file, '.sql'), textOf(file)),
)

/** Which case a transaction asked for. What follows from it depends on the grants. */
export const openings = [
  'no case',
  'the granted case',
  'another case',
  'case of another compartment',
  'case of another site',
] as const
export type Opening = (typeof openings)[number]

/** A grant as the world gave it, and whether it counts today. */
export type Given = { site: 'a' | 'b'; key: MemberKey; opening: Opening; counts: boolean } & Grant

/** One transaction: who, from which site, and what was asked for. */
export type Situation = { site: 'a' | 'b'; key: MemberKey; member: Member; opening: Opening }

/** The cases by how they are asked for. */
export type Cases = Record<Exclude<Opening, 'no case'>, BuiltCase>

type Opened = { built: BuiltCase; read: Set<string>; write: Set<string>; leads: boolean } | null

/** What an opening gives: the union of the grants that count, reading and writing kept apart. */
export function opened({ site, key, member, opening }: Situation, cases: Cases, given: Given[]): Opened {
  const mine = given.filter(
    (one) => one.counts && one.site === site && one.key === key && one.opening === opening,
  )
  if (opening === 'no case' || mine.length === 0) return null
  const kept = (categories: string[]) =>
    new Set(categories.filter((category) => category !== 'note' || !offices.includes(member.role)))
  return {
    built: cases[opening],
    read: kept(mine.flatMap((one) => one.categories)),
    write: kept(mine.flatMap((one) => one.write ?? [])),
    leads: mine.some(({ source }) => source === 'deputy' || source === 'responsibility'),
  }
}

/** Offices that decide about residence never see notes of the counselling, whatever their grants say. */
const offices = ['residence_officer', 'naturalisation_officer']

const withOrganisation = ['partner', 'residence_officer', 'naturalisation_officer']

const leads: Narrowing = (_row, open) => open?.leads === true

type Narrowing = (row: Record<string, unknown>, open: Opened) => boolean

/** The narrowings beyond the forms: lines of lists run out; a note may be meant for those who lead the case. */
const narrowings: Record<string, Narrowing> = {
  'valid_until is null or valid_until > app.now()': (row) =>
    !row.valid_until || new Date(String(row.valid_until)) > new Date(),
  "level = 'team' or app.leads_case()": (row, open) => row.level === 'team' || leads(row, open),
  'app.leads_case()': leads,
}

/** The policy forms of access.md, said a second time without SQL: may the service do this to that row? */
export function allowed(
  head: PolicyHead,
  verb: Verb,
  member: Member,
  open: Opened,
  row: Record<string, unknown>,
): boolean {
  if (!head.grants.app?.includes(verb) || row.site_id !== member.site) return false
  if (head.form === 'case' && row.case_id !== open?.built.caseId) return false
  if (head.form === 'person' && row.person_id !== open?.built.personId) return false
  if (head.category) {
    const category = 'constant' in head.category ? head.category.constant : String(row[head.category.column])
    if (!(verb === 'select' ? open?.read : open?.write)?.has(category)) return false
  }
  if (head.form === 'own') {
    const { caller } = head.owner!
    const shared = caller === 'grantees' && withOrganisation.includes(member.role)
    const mine = caller === 'organisation' ? [] : [member.membership]
    const callers = shared || caller === 'organisation' ? [...mine, member.organisation] : mine
    if (!callers.includes(String(row[head.owner!.column]))) return false
  }
  if (head.form === 'log' && verb === 'select' && member.role !== 'privacy_officer')
    if (row.case_id === null || row.case_id !== open?.built.caseId) return false
  if (head.also && !narrowings[head.also]!(row, open)) return false
  const roles = verb === 'select' ? head.readers : head.writers
  return !roles || roles.includes(member.role)
}

/** A policy of the app role with one of its conditions left out, or opened wide: a fault that must be noticed. */
export type Mutant = { table: string; verb: Verb; fault: string; sql: string }

const policyLine = /^create policy (app_\w+) on app\.(\w+) for (\w+) to nahtlos_app (.*);$/gm

/** Conditions joined by "and" at the top of an expression. */
function conjuncts(expression: string): string[] {
  let depth = 0
  const parts = ['']
  for (const word of expression.split(/(?<=[() ])|(?=[()])/)) {
    if (word.startsWith('(')) depth++
    if (word.startsWith(')')) depth--
    if (depth === 0 && word === 'and ') parts.push('')
    else parts[parts.length - 1] += word
  }
  return parts.map((part) => part.trim())
}

function balanced(text: string, from: number): string {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')' && --depth === 0) return text.slice(from + 1, at)
  }
  throw new Error(`unbalanced: ${text}`)
}

/** All single faults of the app role's policies for these verbs: "true", and each condition left out in turn. */
export function mutants(verbs: Verb[]): Mutant[] {
  return files.flatMap((file) =>
    [...textOf(file).matchAll(policyLine)].flatMap(([, name, table, verb, clauses]): Mutant[] => {
      if (!verbs.includes(verb as Verb)) return []
      return (['using', 'with check'] as const).flatMap((clause) => {
        const at = clauses!.search(new RegExp(`(^| )${clause} \\(`))
        if (at < 0) return []
        const parts = conjuncts(balanced(clauses!, clauses!.indexOf('(', at)))
        // Without its site a row is still bound to case, person or owner; that rule is one of the catalogue. What
        // does not look at the row is said twice in an update; the catalogue again sees to it that both halves agree.
        const saidTwice = (part: string) =>
          verb === 'update' && clause === 'with check' && /^('|app\.)/.test(part)
        const losable = parts.filter(
          (part) => parts.length > 1 && !part.startsWith('site_id =') && !saidTwice(part),
        )
        const faults = [
          ['true', 'true'] as const,
          ...losable.map(
            (lost) => [`without ${lost}`, parts.filter((part) => part !== lost).join(' and ')] as const,
          ),
        ]
        return faults.map(([fault, rule]) => ({
          table: table!,
          verb: verb as Verb,
          fault: `${clause} ${fault}`,
          sql: `alter policy ${name} on app.${table} ${clause} (${rule})`,
        }))
      })
    }),
  )
}
