import { z } from 'zod'
import { categoryOfDomain, isLifeDomain } from '#domain/assessment/life-domains.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { code } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personField, personOfCase } from '#features/cases/index.ts'
import { insertGoal, planForGoals } from '../data/goal-writer.server.ts'
import { furtherDomains, goalFields, levelsOf, mayWriteGoal } from '../goal-input.server.ts'
import { goalRoles } from '../permissions.ts'

/** Sets a goal in the words of a person of the case, with what each level of attainment means. */
export const addGoal = defineCaseCommand({
  name: 'goal.add',
  roles: goalRoles,
  input: z.strictObject({ person: personField(), life_domain: code(), ...goalFields }),
  async handle({ trx, entered, openCase }, { person: forWhom, life_domain: lifeDomain, ...input }) {
    const choose = (field: string) =>
      refuse({ kind: 'invalid', fields: { [field]: m.platform_choose() } } as const)
    if (!isLifeDomain(lifeDomain)) return choose('life_domain')
    if (!mayWriteGoal(openCase, categoryOfDomain[lifeDomain])) return refuse({ kind: 'forbidden' })
    const alsoDomains = furtherDomains(input.also_domains, lifeDomain)
    if (!alsoDomains) return choose('also_domains')
    const { caseId } = openCase
    const person = await personOfCase(trx, entered, forWhom)
    const plan = await planForGoals(trx, entered, caseId)
    if (!person || !plan) return refuse({ kind: 'unseen' })
    const objectId = await insertGoal(trx, entered, {
      caseId,
      planId: plan.id,
      personId: person.personId,
      lifeDomain,
      alsoDomains,
      words: input.words,
      levels: levelsOf(input),
      setOn: today().toString(),
    })
    return ok({
      location: `/faelle/${openCase.ref}/ziele`,
      audit: { action: 'goal.added', objectId, detail: { life_domain: lifeDomain } },
    })
  },
})
