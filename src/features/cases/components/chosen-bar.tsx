import { useEffect, useState } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { useEnhanced } from '#ui/use-enhanced.ts'

const boxes = (form: string) => [
  ...document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][form="${form}"][name="fall"]`),
]

/** What can be done with the cases that are ticked in the list; without scripts it counts nothing and works the same. */
export function ChosenBar({ form, shown }: { form: string; shown: number }) {
  const enhanced = useEnhanced()
  const [count, setCount] = useState(0)
  useEffect(() => {
    const counted = () => setCount(boxes(form).filter(({ checked }) => checked).length)
    counted()
    document.addEventListener('change', counted)
    return () => document.removeEventListener('change', counted)
  }, [form, shown])
  return (
    <div className="chosen-bar no-print" role="group" aria-label={m.cases_chosen_do()}>
      {enhanced ? (
        <div className="kern-form-check">
          <input
            className="kern-form-check__checkbox"
            type="checkbox"
            id="choose-all"
            checked={count > 0 && count === shown}
            onChange={(event) => {
              for (const box of boxes(form)) box.checked = event.target.checked
              setCount(event.target.checked ? shown : 0)
            }}
          />
          <label className="kern-label" htmlFor="choose-all">
            {m.cases_choose_all({ count: shown })}
          </label>
        </div>
      ) : null}
      <p className="kern-body" role="status">
        {enhanced ? m.cases_chosen({ count }) : m.cases_chosen_do()}
      </p>
      <SubmitButton kind="secondary" form={form} formAction="/faelle/aufgaben">
        {m.cases_chosen_task()}
      </SubmitButton>
      <SubmitButton kind="secondary" form={form} formAction="/faelle/uebergeben">
        {m.cases_chosen_hand_over()}
      </SubmitButton>
    </div>
  )
}
