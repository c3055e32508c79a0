import { type ReferenceKind, targetOf } from '#domain/organisation/post-reference.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { municipalityOptions, type Option } from '#features/reference/index.ts'
import { openOrganisations, organisationNames, organisationRefs } from './data/organisation-reader.server.ts'
import { allUnits } from './data/unit-reader.server.ts'

/** Names of whatever a reference leads to; a unit is named with its organisation. */
export async function targetNames(trx: Trx, entered: Entered): Promise<(target: string) => string> {
  const [organisations, units, municipalities] = await Promise.all([
    organisationNames(trx, entered),
    allUnits(trx, entered),
    municipalityOptions(),
  ])
  const names = new Map(organisations)
  for (const unit of units) names.set(unit.id, `${unit.name} (${organisations.get(unit.organisationId)})`)
  for (const { value, label } of municipalities) names.set(value, label)
  return (target) => names.get(target) ?? target
}

/** What a new reference of a kind may lead to, with outside references as values. */
export async function targetChoices(trx: Trx, entered: Entered, kind: ReferenceKind): Promise<Option[]> {
  if (targetOf(kind) === 'municipality') return municipalityOptions()
  const organisations = await openOrganisations(trx, entered)
  if (targetOf(kind) === 'organisation')
    return organisations.map(({ ref, name }) => ({ value: ref, label: name }))
  const open = new Map(organisations.map(({ id, name }) => [id, name]))
  return (await allUnits(trx, entered))
    .filter((unit) => open.has(unit.organisationId))
    .map(({ ref, name, organisationId }) => ({ value: ref, label: `${name} (${open.get(organisationId)})` }))
}

/** The same for a reference that is corrected: what it leads to by now is among them, even if closed meanwhile. */
export async function choicesWith(
  trx: Trx,
  entered: Entered,
  { kind, target: id }: { kind: ReferenceKind; target: string },
): Promise<{ target: string; targets: Option[] }> {
  const [targets, name, refs, units] = await Promise.all([
    targetChoices(trx, entered, kind),
    targetNames(trx, entered),
    organisationRefs(trx, entered),
    allUnits(trx, entered),
  ])
  const target = refs.get(id) ?? units.find((unit) => unit.id === id)?.ref ?? id
  const known = targets.some((option) => option.value === target)
  return { target, targets: known ? targets : [{ value: target, label: name(id) }, ...targets] }
}
