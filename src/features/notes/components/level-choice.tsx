import { noteLevels } from '#domain/case-course/notes/note-kinds.ts'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { levelLabel } from '../labels.ts'

const hints = { team: m.notes_level_team_hint, responsible: m.notes_level_responsible_hint }

/** Who reads a note. */
export function LevelChoice({ field }: { field: ReturnType<typeof formFields> }) {
  return (
    <RadioGroup
      {...field('level')}
      label={m.notes_level()}
      choices={noteLevels.map((value) => ({ value, label: levelLabel(value), hint: hints[value]() }))}
    />
  )
}
