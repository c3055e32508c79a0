import { formProblems } from '#domain/form/form-problems.ts'
import { fieldsOf } from '#domain/form/form.ts'
import { definePage, mayWrite } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { FormPreview } from '../components/form-preview.tsx'
import { ProblemList } from '../components/problem-list.tsx'
import { QuestionTable } from '../components/question-table.tsx'
import { arrangeQuestion } from '../commands/arrange-question.server.ts'
import { shownVersion, unseen } from '../concept-page.server.ts'
import { answeredFacts } from '../data/running-cases.server.ts'
import { conceptReaders, conceptWriters } from '../permissions.ts'
import { presentForm } from '../present/present-form.ts'
import { useLabel } from '../words/fact-words.ts'
import { formProblemWords } from '../words/problem-words.ts'
import type { Route } from './+types/form'

export const handle = definePage({
  access: { roles: conceptReaders, recorded: 'concept.changed; concept.use_counted' },
  title: m.concept_form,
  above: [
    { title: m.concept_title, to: '/verwaltung/konzept' },
    { title: m.concept_version, to: '/verwaltung/konzept/:versionRef' },
  ],
})

export const loader = page(handle.access, async (scope, { params }: Route.LoaderArgs) => {
  const { stored, content, factOf, factName } = await shownVersion(scope, params.versionRef)
  const form = content.forms.find(({ code }) => code === params.form)
  if (!form) throw await unseen(scope)
  const writes = mayWrite(conceptWriters, scope.entered.role)
  const answered = writes
    ? await answeredFacts(
        scope.trx,
        fieldsOf(form).map(({ fact }) => fact),
      )
    : new Map<string, number>()
  return {
    formKey: crypto.randomUUID(),
    version: stored.version,
    here: `/verwaltung/konzept/${stored.ref}/formulare/${form.code}`,
    edits: writes && !stored.adopted,
    use: useLabel(form.use),
    form: presentForm(form, factOf),
    answered: writes ? Object.fromEntries(answered) : null,
    problems: stored.adopted
      ? []
      : formProblems(form, factOf).map(({ reason, fact, facts }) => ({
          place: form.title,
          words: formProblemWords(reason, fact, facts, factName),
        })),
  }
})

export const action = formAction(arrangeQuestion, {
  done: m.concept_saved,
  also: ({ params }) => ({ concept: params.versionRef, form: params.form }),
})

export default function FormPage({ loaderData, actionData }: Route.ComponentProps) {
  const { form, here, edits, problems } = loaderData
  const { title, introduction } = form.definition
  return (
    <>
      <FormTitle title={title} answer={actionData} />
      <div className="page-head">
        <h1 className="kern-heading-large">{title}</h1>
        {edits ? <ButtonLink to={`${here}/bearbeiten`}>{m.concept_change()}</ButtonLink> : null}
      </div>
      <p className="kern-body">
        {m.concept_form_use()}: {loaderData.use}
      </p>
      {introduction ? <p className="kern-body words">{introduction}</p> : null}
      {problems.length > 0 ? <ProblemList problems={problems} /> : null}
      {form.sections.map((section) => (
        <QuestionTable
          key={section.code}
          section={section}
          here={here}
          edits={edits}
          formKey={loaderData.formKey}
          version={actionData?.conflict?.version ?? loaderData.version}
          answered={loaderData.answered}
        />
      ))}
      {edits ? <ButtonLink to={`${here}/abschnitte/neu`}>{m.concept_add_section()}</ButtonLink> : null}
      <FormPreview form={form} />
    </>
  )
}
