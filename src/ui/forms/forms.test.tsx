import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub } from 'react-router'
import { describe, expect, test } from 'vitest'
import { ButtonLink } from './button-link.tsx'
import { CheckAnswers } from './check-answers.tsx'
import { Checkbox } from '#ui/choices/checkbox.tsx'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { Combobox } from '#ui/choices/combobox.tsx'
import { ComboboxInput } from '#ui/choices/combobox-input.tsx'
import { DateField } from './date-field.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { HiddenKey } from './hidden-key.tsx'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { SelectField } from './select-field.tsx'
import { SubmitButton } from './submit-button.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

function html(element: ReactNode): string {
  const Stub = createRoutesStub([{ path: '*', Component: () => element }])
  return renderToStaticMarkup(<Stub initialEntries={['/faelle/neu']} />)
}
const attribute = (markup: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(markup)?.[1]
const input = (markup: string) => /<(input|textarea|select)[^>]*>/.exec(markup)?.[0] ?? ''

describe('a text field', () => {
  const failed = html(
    <TextField name="title" label="Titel" hint="Ein Verb zuerst." error="Schreiben Sie einen Titel." />,
  )
  test('is named by its label', () => {
    expect(failed).toContain('<label class="kern-label" for="title">Titel</label>')
    expect(attribute(input(failed), 'id')).toBe('title')
  })
  test('names the hint first and the error last', () => {
    expect(attribute(input(failed), 'aria-describedby')).toBe('title-hint title-error')
    expect(failed).toMatch(/id="title-error" role="alert"/)
    expect(failed.indexOf('title-hint')).toBeLessThan(failed.indexOf('<input'))
    expect(failed.lastIndexOf('title-error')).toBeGreaterThan(failed.indexOf('<input'))
  })
  test('is invalid only with an error, and required unless optional', () => {
    const plain = html(<TextField name="title" label="Titel" optional />)
    expect(attribute(input(failed), 'aria-invalid')).toBe('true')
    expect(attribute(input(failed), 'aria-required')).toBe('true')
    expect(input(plain)).not.toMatch(/aria-(invalid|required|describedby)| required/)
    expect(plain).toContain('(freiwillig)')
  })
})

test('a date field describes the ways to write a date and keeps what was typed', () => {
  const markup = html(
    <DateField name="due" label="Frist" defaultValue="31.02.26" error="Diesen Tag gibt es nicht." />,
  )
  expect(markup).toContain('Zum Beispiel 1.2.26, 01.02.2026 oder 2026-02-01')
  expect(attribute(input(markup), 'value')).toBe('31.02.26')
  expect(attribute(input(markup), 'type')).toBe('text')
  expect(html(<DateField name="born" label="Geboren" partial />)).toContain('genügt 03.1990 oder 1990')
})

test('a text area with a limit says so between hint and error and never cuts', () => {
  const markup = html(<TextArea name="note" label="Notiz" limit={500} hint="Kurz." error="Zu lang." />)
  expect(attribute(input(markup), 'aria-describedby')).toBe('note-hint note-count note-error')
  expect(markup).toContain('Höchstens 500 Zeichen.')
  expect(markup).not.toContain('maxlength')
})

test('a select begins empty unless one entry always holds', () => {
  const options = [{ value: 'ar', label: 'Arabisch' }]
  expect(html(<SelectField name="l" label="Sprache" options={options} />)).toContain(
    '<option value="" selected="">Bitte wählen',
  )
  expect(html(<SelectField name="l" label="Sprache" options={options} empty={false} />)).not.toContain(
    'Bitte wählen',
  )
})

describe('a combobox', () => {
  const options = [
    { value: 'ar', label: 'Arabisch' },
    { value: 'uk', label: 'Ukrainisch' },
  ]
  test('is served as a select that works without scripts', () => {
    const markup = html(<Combobox name="language" label="Sprache" options={options} defaultValue="uk" />)
    expect(markup).toContain('<select')
    expect(markup).toContain('<option value="uk" selected="">')
  })
  test('is wired by the authoring practices once scripts run, and sends the value', () => {
    const markup = html(
      <ComboboxInput
        name="language"
        label="Sprache"
        options={options}
        defaultValue="uk"
        error="Wählen Sie."
      />,
    )
    const field = input(markup)
    expect(field).toContain('role="combobox"')
    expect(attribute(field, 'aria-controls')).toBe('language-list')
    expect(attribute(field, 'aria-expanded')).toBe('false')
    expect(attribute(field, 'aria-describedby')).toBe('language-error')
    expect(attribute(field, 'value')).toBe('Ukrainisch')
    expect(field).not.toContain(' name=')
    expect(markup).toContain('<input type="hidden" name="language" value="uk"/>')
    expect(markup).toMatch(/<ul[^>]*id="language-list"[^>]*role="listbox"[^>]*hidden/)
    expect(markup).toMatch(/<li id="language-list-1" role="option" aria-selected="true"/)
  })
})

describe('groups', () => {
  const choices = [
    { value: 'a', label: 'Nur ich' },
    { value: 'b', label: 'Fallteam', hint: 'Drei Personen.' },
  ]
  test('radios are one required group; the first carries the id that the summary leads to', () => {
    const markup = html(
      <RadioGroup name="readers" label="Wer liest?" choices={choices} defaultValue="b" error="Wählen Sie." />,
    )
    expect(markup).toMatch(
      /<fieldset[^>]*aria-describedby="readers-error"[^>]*role="radiogroup"[^>]*aria-required="true"/,
    )
    expect(markup).toContain('<legend class="kern-label">Wer liest?</legend>')
    expect(markup).toMatch(
      /type="radio" id="readers" aria-describedby|type="radio" id="readers" name="readers"/,
    )
    expect(markup).toMatch(/id="readers-2" aria-describedby="readers-2-hint"/)
    expect(markup.match(/checked=""/g)).toHaveLength(1)
  })
  test('checkboxes are a plain group', () => {
    const markup = html(
      <CheckboxGroup name="need" label="Bedarf" choices={choices} defaultValues={['a', 'b']} />,
    )
    expect(markup).not.toMatch(/radiogroup|aria-required/)
    expect(markup.match(/checked=""/g)).toHaveLength(2)
  })
  test('a single checkbox is required only where it says so', () => {
    expect(html(<Checkbox name="ok" label="Erinnern" />)).not.toContain('aria-required')
    expect(html(<Checkbox name="ok" label="Bestätigen" required />)).toContain('aria-required="true"')
  })
})

describe('an error summary', () => {
  test('takes the focus and leads to each field in order', () => {
    const markup = html(
      <ErrorSummary
        errors={[
          { field: 'due', message: 'Erster' },
          { field: 'note', message: 'Zweiter' },
        ]}
      />,
    )
    expect(markup).toMatch(/tabindex="-1"[^>]*autofocus=""/i)
    expect(markup).toContain('Es gibt ein Problem')
    expect([...markup.matchAll(/href="#(\w+)"/g)].map((found) => found[1])).toEqual(['due', 'note'])
  })
  test('without errors is not there', () => expect(html(<ErrorSummary errors={[]} />)).toBe(''))
})

test('buttons are never switched off', () => {
  const markup = html(
    <SubmitButton name="intent" value="send">
      Überleitung senden
    </SubmitButton>,
  )
  for (const part of ['type="submit"', 'name="intent"', 'value="send"', 'kern-btn--primary'])
    expect(markup).toContain(part)
  expect(markup).not.toContain('disabled')
  expect(html(<ButtonLink to="/faelle">Fälle öffnen</ButtonLink>)).toMatch(
    /<a class="kern-btn kern-btn--secondary" href="\/faelle"/,
  )
})

test('the key of a form is sent with it', () => {
  expect(html(<HiddenKey value="k1" />)).toBe('<input type="hidden" name="_key" value="k1"/>')
})

test('checked answers name what each link changes', () => {
  const markup = html(
    <CheckAnswers
      rows={[
        { question: 'Empfänger', answer: 'Jobcenter', changeTo: '?schritt=1' },
        { question: 'Anlass', answer: 'Umzug' },
      ]}
    />,
  )
  expect(markup).toContain('aria-label="Empfänger ändern"')
  expect(markup.match(/<a /g)).toHaveLength(1)
  expect(markup).toMatch(/<dt>Anlass<\/dt><dd>Umzug<\/dd>/)
})
