import { conceptProblems } from '#domain/concept/concept-problems.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { adoptVersion } from '../commands/adopt-version.server.ts'
import { DraftForm } from '../components/draft-form.tsx'
import { ProblemList } from '../components/problem-list.tsx'
import { RunningCases } from '../components/running-cases.tsx'
import { editedDraft } from '../concept-page.server.ts'
import { runningCases } from '../data/running-cases.server.ts'
import { conceptWriters } from '../permissions.ts'
import { conceptProblemWords } from '../words/problem-words.ts'
import type { Route } from './+types/adopt'

export const handle = definePage({
  access: { roles: conceptWriters, recorded: 'concept.adopted' },
  title: m.concept_adopt,
  above: [
    { title: m.concept_title, to: '/verwaltung/konzept' },
    { title: m.concept_version, to: '/verwaltung/konzept/:versionRef' },
  ],
})

export const loader = page(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { content, core, factName, form } = await editedDraft(scope, params.versionRef, url)
  return {
    form,
    stored: { from: formatDay(today().toString(), getLocale()) },
    problems: conceptProblems(content, core).map((problem) => conceptProblemWords(problem, factName)),
    running: await runningCases(scope.trx),
  }
})

export const action = formAction(adoptVersion, {
  done: m.concept_adopted,
  also: ({ params }) => ({ concept: params.versionRef }),
})

export default function Adopt({ loaderData, actionData }: Route.ComponentProps) {
  const { form, problems, running, stored } = loaderData
  const field = formFields(actionData, form.draft, stored)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.concept_adopt()}</h1>
      <p className="kern-body">{m.concept_adopt_words()}</p>
      {problems.length > 0 ? (
        <ProblemList problems={problems} />
      ) : (
        <DraftForm
          form={form}
          answer={actionData}
          here={`${form.back}/beschliessen`}
          save={m.concept_adopt()}
        >
          <DateField {...field('from')} label={m.concept_adopt_from()} hint={m.concept_adopt_from_hint()} />
        </DraftForm>
      )}
      <RunningCases running={running} />
    </>
  )
}
