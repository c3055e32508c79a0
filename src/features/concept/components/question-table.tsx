import { Form, Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import type { Column } from '#ui/data/table-columns.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { HiddenKey } from '#ui/forms/hidden-key.tsx'
import type { ShownForm, ShownQuestion } from '../present/present-form.ts'
import { kindLabel } from '../words/fact-words.ts'

interface QuestionTableProps {
  section: ShownForm['sections'][number]
  /** Address of the form. */
  here: string
  edits: boolean
  formKey: string
  version: number
  /** In how many running cases a fact stands answered; null: not for this role. */
  answered: Record<string, number> | null
}

/** The questions of a section with what they are bound to, when they are asked and where they are in use. */
export function QuestionTable({ section, here, edits, answered, ...form }: QuestionTableProps) {
  const place = `${here}/abschnitte/${section.code}`
  const columns: Column<ShownQuestion>[] = [
    {
      key: 'label',
      label: m.concept_question(),
      cell: ({ fact: { key: fact }, label }) =>
        edits ? (
          <Link className="kern-link" to={`${place}/fragen/${fact}`}>
            {label}
          </Link>
        ) : (
          label
        ),
    },
    { key: 'kind', label: m.concept_fact_kind(), cell: ({ fact }) => kindLabel(fact.kind) },
    { key: 'when', label: m.concept_asked_if(), cell: ({ when }) => when || m.concept_always() },
    ...(answered
      ? [
          {
            key: 'cases',
            label: m.concept_change_cases(),
            cell: ({ fact }: ShownQuestion) => answered[fact.key] ?? 0,
            numeric: true,
          },
        ]
      : []),
    ...(edits
      ? [
          {
            key: 'deeds',
            label: m.concept_arrange(),
            actions: true,
            cell: (question: ShownQuestion) => (
              <Arrange question={question} section={section.code} {...form} />
            ),
          },
        ]
      : []),
  ]
  return (
    <section className="flow" aria-labelledby={`section-${section.code}`}>
      <h2 className="kern-heading-medium" id={`section-${section.code}`}>
        {section.title}
        {section.most > 1 ? ` (${m.concept_up_to({ count: section.most })})` : ''}
      </h2>
      {section.questions.length === 0 ? (
        <p className="kern-body">{m.concept_no_questions()}</p>
      ) : (
        <DataTable
          caption={section.title}
          captionHidden
          rows={section.questions}
          rowKey={({ fact }) => fact.key}
          columns={columns}
        />
      )}
      {edits ? (
        <p className="link-row no-print">
          <ButtonLink to={`${place}/fragen/neu`}>{m.concept_add_question()}</ButtonLink>
          <ButtonLink to={place} kind="tertiary">
            {m.concept_change_section()}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}

interface ArrangeProps {
  question: ShownQuestion
  section: string
  formKey: string
  version: number
}

/** Up, down and out by buttons: nothing has to be dragged. */
function Arrange({ question, section, formKey, version }: ArrangeProps) {
  const deeds = [
    { deed: 'up', words: m.concept_up(), spoken: m.concept_up_spoken({ question: question.label }) },
    { deed: 'down', words: m.concept_down(), spoken: m.concept_down_spoken({ question: question.label }) },
    { deed: 'remove', words: m.concept_out(), spoken: m.concept_out_spoken({ question: question.label }) },
  ]
  return (
    <Form method="post" className="arrange">
      <HiddenKey value={`${formKey}-${question.fact.key}`.slice(0, 80)} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="section" value={section} />
      <input type="hidden" name="question" value={question.fact.key} />
      {deeds.map(({ deed, words, spoken }) => (
        <button
          key={deed}
          type="submit"
          name="deed"
          value={deed}
          aria-label={spoken}
          className="kern-btn kern-btn--tertiary kern-btn--x-small"
        >
          <span className="kern-label">{words}</span>
        </button>
      ))}
    </Form>
  )
}
