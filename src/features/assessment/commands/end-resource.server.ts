import { z } from 'zod'
import { categoryOfResource } from '#domain/assessment/resource.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { date, reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { endResourceRow, findResource } from '../data/resources.server.ts'
import { assessmentRoles } from '../permissions.ts'

/** Says that the person can no longer build on something; it stays readable. */
export const endResource = defineCaseCommand({
  name: 'person_resource.end',
  roles: assessmentRoles,
  input: z.strictObject({ resource: reference(), ended_on: date('not_future') }),
  async handle({ trx, entered, openCase }, form) {
    const resource = await findResource(trx, entered, form.resource)
    if (!resource) return refuse({ kind: 'unseen' })
    if (!openCase.writeCategories.includes(categoryOfResource[resource.kind]))
      return refuse({ kind: 'forbidden' })
    if (form.ended_on < resource.since)
      return refuse({ kind: 'invalid', fields: { ended_on: m.platform_date_order() } })
    if (!(await endResourceRow(trx, entered, resource.id, form.ended_on)))
      return refuse({ kind: 'invalid', fields: { _form: m.assessment_resource_ended_already() } })
    return ok({
      location: `/faelle/${openCase.ref}/bedarfe`,
      audit: { action: 'person_resource.ended', objectId: resource.id },
    })
  },
})
