import { labelsOf } from '#features/reference/index.ts'
import { m } from '#platform/i18n/messages.ts'
import type { WrittenKind, WrittenRow } from './data/merges.server.ts'

const kinds: Record<WrittenKind, () => string> = {
  fact: m.persons_written_fact,
  residence: m.persons_written_residence,
  period: m.persons_written_period,
  consent: m.persons_written_consent,
  name: m.persons_written_name,
  need: m.persons_written_need,
  resource: m.persons_written_resource,
  attendance: m.persons_written_attendance,
  tie: m.persons_written_tie,
  member: m.persons_written_member,
  relationship: m.persons_written_relationship,
  contact: m.persons_written_contact,
}

/** What a row is that was written since a merge, in words. */
export async function writtenLabels(): Promise<(row: WrittenRow) => string> {
  const [domains, titles, facts, rechtskreise] = await Promise.all([
    labelsOf('life_domains'),
    labelsOf('residence_titles'),
    labelsOf('fact_keys'),
    labelsOf('rechtskreise'),
  ])
  const words = ({ kind, words: said }: WrittenRow): string => {
    if (kind === 'fact') return facts(said)
    if (kind === 'period') return rechtskreise(said)
    if (kind === 'need') return domains(said)
    if (kind === 'residence') return said ? titles(said) : ''
    if (kind === 'consent')
      return said === 'given' ? m.persons_consent_given() : m.persons_consent_withdrawn()
    return said
  }
  return (row) => [kinds[row.kind](), words(row)].filter(Boolean).join(': ')
}
