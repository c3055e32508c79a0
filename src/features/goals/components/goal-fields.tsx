import { describedScores, type Score, scores } from '#domain/plan/goal/goal.ts'
import { m } from '#platform/i18n/messages.ts'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import type { Option } from '#ui/forms/select-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { levelField } from '../level-field.ts'
import { levelLabel, signed } from '../labels.ts'

interface GoalFieldsProps {
  field: ReturnType<typeof formFields>
  domains: readonly Option[]
  /** codes of further life domains that are ticked */
  also: readonly string[]
}

const examples: Partial<Record<Score, () => string>> = {
  [-2]: m.goals_level_minus_2_hint,
  0: m.goals_level_0_hint,
  2: m.goals_level_plus_2_hint,
}

/** What is said of a goal: its words, what each level means, best first as on a ladder, and further life domains. */
export function GoalFields({ field, domains, also }: GoalFieldsProps) {
  return (
    <>
      <TextArea
        {...field('words')}
        label={m.goals_words()}
        hint={m.goals_words_hint()}
        limit={500}
        rows={2}
      />
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{m.goals_levels()}</legend>
        <div className="kern-fieldset__body">
          <p className="kern-hint">{m.goals_levels_hint()}</p>
          {scores.toReversed().map((score) => (
            <TextArea
              key={score}
              {...field(levelField[score])}
              label={`${signed(score)} · ${levelLabel(score)}`}
              hint={examples[score]?.()}
              limit={500}
              rows={2}
              optional={!(describedScores as readonly Score[]).includes(score)}
            />
          ))}
        </div>
      </fieldset>
      <CheckboxGroup
        {...field('also_domains')}
        label={m.goals_also_domains()}
        choices={domains}
        defaultValues={also}
        optional
      />
    </>
  )
}
