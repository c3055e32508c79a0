/**
 * Classes of residence status by which chains are compared. They are wider than titles, so that an analysis says
 * something about groups and nothing about a person.
 */
export const statusClasses = [
  'asylum_procedure',
  'tolerated',
  'temporary_protection',
  'recognised',
  'opportunity_residence',
  'humanitarian',
  'family',
  'work_training',
  'settlement',
  'eu',
  'german',
  'other',
  'not_stated',
] as const
export type StatusClass = (typeof statusClasses)[number]

/** Titles of recognised protection: §§ 25 (1), 25 (2) AufenthG and the findings of the BAMF before the title. */
const recognised = ['10.c.hh', '10.c.ii', '10.c.jj', '8.e', '8.j', '8.m']
const temporaryProtection = ['10.c.gg', '9.i']
const opportunity = ['10.e.pp', '10.e.qq', '10.e.rr', '10.e.ss']

const classOfGroup: Record<string, StatusClass> = {
  Asylverfahren: 'asylum_procedure',
  'Aufenthaltsrecht nach FreizügG/EU': 'eu',
  Unionsrecht: 'eu',
  Ausbildung: 'work_training',
  Erwerbstätigkeit: 'work_training',
  'Deutsche Staatsangehörigkeit': 'german',
  Duldung: 'tolerated',
  'Familiäre Gründe': 'family',
  'Niederlassungserlaubnis/unbefristeter Aufenthaltstitel': 'settlement',
  Unbekannt: 'not_stated',
  'Völkerrechtliche, humanitäre, politische Gründe': 'humanitarian',
}

/**
 * The class of a title.
 * @param code of the list of residence titles, null where no title is stated
 * @param group of the title in that list
 */
export function statusClassOf(code: string | null, group: string | null): StatusClass {
  if (code === null) return 'not_stated'
  if (recognised.includes(code)) return 'recognised'
  if (temporaryProtection.includes(code)) return 'temporary_protection'
  if (opportunity.includes(code)) return 'opportunity_residence'
  return (group !== null && classOfGroup[group]) || 'other'
}
