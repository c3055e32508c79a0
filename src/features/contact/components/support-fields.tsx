import type { SupportKey } from '#domain/contact/support-needs.ts'
import { m } from '#platform/i18n/messages.ts'
import { supportLabel } from '#features/cases/view.ts'
import { Combobox } from '#ui/choices/combobox.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { fieldOf, sexOptions, withSilence, yesNoOptions } from '../support-form.ts'

interface SupportFieldsProps {
  field: ReturnType<typeof formFields>
  languages: readonly Option[]
}

/** Interpreter and access: each can be left unasked. Health only as what is needed. */
export function SupportFields({ field, languages }: SupportFieldsProps) {
  const asked = (key: SupportKey) => ({ ...field(fieldOf(key)), label: supportLabel(key) })
  const yesNo = (key: SupportKey) => <SelectField {...asked(key)} options={yesNoOptions()} empty={false} />
  return (
    <>
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{m.contact_interpreter()}</legend>
        <div className="kern-fieldset__body">
          {yesNo('interpreter.needed')}
          <Combobox {...asked('interpreter.language')} options={withSilence(languages)} empty={false} />
          <SelectField {...asked('interpreter.sex')} options={sexOptions()} empty={false} />
          <TextArea
            {...asked('interpreter.not_wanted')}
            hint={m.contact_not_wanted_hint()}
            rows={2}
            limit={500}
            optional
          />
        </div>
      </fieldset>
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{m.contact_access()}</legend>
        <div className="kern-fieldset__body">
          {yesNo('access.reading')}
          {yesNo('access.childcare')}
          {yesNo('access.wheelchair')}
          {yesNo('access.hearing')}
          {yesNo('access.sight')}
          <TextArea
            {...asked('access.health_need')}
            hint={m.contact_health_hint()}
            rows={2}
            limit={500}
            optional
          />
        </div>
      </fieldset>
    </>
  )
}
