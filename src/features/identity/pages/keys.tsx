import { useOutletContext } from 'react-router'
import { roles } from '#domain/kernel/roles.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { CommandForm } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import type { SingleKey } from '#ui/frame/single-key.ts'
import { switchKeys } from '../commands/switch-keys.server.ts'
import { singleKeysOn } from '../data/member-settings.server.ts'
import type { Route } from './+types/keys'

export const handle = definePage({
  access: { roles, recorded: 'member_setting.kept' },
  title: m.identity_keys,
})

export const loader = page(handle.access, async ({ trx, entered }, _args: Route.LoaderArgs) => ({
  formKey: crypto.randomUUID(),
  on: await singleKeysOn(trx, entered),
}))

export const action = formAction(switchKeys, {
  done: ({ on }) => (on ? m.identity_keys_are_on() : m.identity_keys_are_off()),
})

export default function Keys({ loaderData, actionData }: Route.ComponentProps) {
  const { formKey, on } = loaderData
  const keys = useOutletContext<readonly SingleKey[]>()
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.identity_keys()}</h1>
      <p className="kern-body">{on ? m.identity_keys_words() : m.identity_keys_words_off()}</p>
      <DataTable
        caption={m.identity_keys_list()}
        captionHidden
        rows={keys}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'key',
            label: m.identity_keys_key(),
            cell: ({ key }) => <kbd className="key-mark">{key}</kbd>,
          },
          { key: 'what', label: m.identity_keys_what(), cell: ({ label }) => label },
        ]}
      />
      <CommandForm formKey={formKey} answer={actionData}>
        <input type="hidden" name="keys" value={on ? 'off' : 'on'} />
        <FormActions>
          <SubmitButton kind="secondary">
            {on ? m.identity_keys_switch_off() : m.identity_keys_switch_on()}
          </SubmitButton>
        </FormActions>
      </CommandForm>
    </>
  )
}
