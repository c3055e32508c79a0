import { categoryOfResource } from '#domain/assessment/resource.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { labelsOf } from '#features/reference/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { endResource } from '../commands/end-resource.server.ts'
import { UsedIn } from '../components/used-in.tsx'
import { stepsOnResources } from '../data/steps-on-resource.server.ts'
import { findResource } from '../data/resources.server.ts'
import { resourceKindLabel } from '../labels.ts'
import { assessmentReaders } from '../permissions.ts'
import type { Route } from './+types/end-resource'

export const handle = definePage({
  access: { roles: assessmentReaders, recorded: 'case.opened, part bedarfe; person_resource.ended' },
  title: m.assessment_resource,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.assessment_title, to: '/faelle/:caseRef/bedarfe' },
  ],
})

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const resource = await named(scope, params.resourceRef, (ref) => findResource(trx, entered, ref))
  const domain = await labelsOf('life_domains')
  const steps = await stepsOnResources(trx, entered, openCase)
  const { id, ref: _ref, lifeDomains, ...shown } = resource
  return {
    caseRef: openCase.ref,
    usedIn: steps && (steps.get(id) ?? []),
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    today: today().toString(),
    mayEnd:
      entered.role === 'case_manager' &&
      resource.endedOn === null &&
      openCase.writeCategories.includes(categoryOfResource[resource.kind]),
    resource: { ...shown, helpsIn: lifeDomains.map(domain).join(', ') },
  }
})

export const action = formAction(endResource, {
  done: m.assessment_resource_ended,
  also: ({ params }) => ({ resource: params.resourceRef }),
})

export default function EndResource({ loaderData, actionData }: Route.ComponentProps) {
  const { resource, mayEnd, formKey, draft } = loaderData
  const field = formFields(actionData, draft, { ended_on: formatDay(loaderData.today, getLocale()) })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{resource.title}</h2>
      <DescriptionList
        facts={[
          { term: m.assessment_kind(), value: resourceKindLabel(resource.kind) },
          { term: m.assessment_level(), value: resource.level },
          { term: m.assessment_seen(), value: resource.seen ? m.assessment_yes() : null },
          { term: m.assessment_own_words(), value: resource.ownWords || null },
          { term: m.assessment_helps_in(), value: resource.helpsIn || null },
          { term: m.assessment_since(), value: <DateText value={resource.since} /> },
          { term: m.assessment_ended_on(), value: resource.endedOn && <DateText value={resource.endedOn} /> },
        ]}
      />
      {loaderData.usedIn ? <UsedIn caseRef={loaderData.caseRef} steps={loaderData.usedIn} /> : null}
      {mayEnd ? (
        <section className="flow" aria-labelledby="end-resource">
          <h3 className="kern-heading-small" id="end-resource">
            {m.assessment_end_resource()}
          </h3>
          <CommandForm formKey={formKey} answer={actionData}>
            <DateField {...field('ended_on')} label={m.assessment_ended_on()} />
            <FormActions>
              <SubmitButton kind="secondary">{m.assessment_end_resource()}</SubmitButton>
            </FormActions>
          </CommandForm>
        </section>
      ) : null}
    </>
  )
}
