import { Form } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import type { DemoAccount } from '../demo-accounts.ts'
import { roleLabel } from '../role-labels.ts'

const seen = {
  cases: m.identity_demo_sees_cases,
  deputy: m.identity_demo_sees_deputy,
  structure: m.identity_demo_sees_structure,
  other: m.identity_demo_sees_other,
  log: m.identity_demo_sees_log,
  network: m.identity_demo_sees_network,
  elsewhere: m.identity_demo_sees_elsewhere,
  board: m.identity_demo_sees_board,
  nothing: m.identity_demo_sees_nothing,
  lists: m.identity_demo_sees_lists,
  two_sites: m.identity_demo_sees_two_sites,
} as const

/** The invented people of the demo, each with a button that signs in as them. */
export function DemoAccounts({ accounts, password }: { accounts: readonly DemoAccount[]; password: string }) {
  return (
    <section className="stack" aria-labelledby="demo-people">
      <h2 className="kern-heading-medium" id="demo-people">
        {m.identity_demo_title()}
      </h2>
      <p className="kern-body">{m.identity_demo_words({ password })}</p>
      <DataTable
        caption={m.identity_demo_title()}
        captionHidden
        rows={accounts}
        rowKey={(account) => account.login}
        columns={[
          { key: 'name', label: m.identity_demo_person(), cell: (account) => account.name },
          { key: 'role', label: m.identity_role(), cell: (account) => roleLabel(account.role) },
          { key: 'sees', label: m.identity_demo_sees(), cell: (account) => seen[account.sees]() },
          {
            key: 'act',
            label: m.identity_sign_in(),
            actions: true,
            cell: (account) => (
              <Form method="post">
                <input type="hidden" name="login" value={account.login} />
                <input type="hidden" name="password" value={password} />
                <SubmitButton kind="secondary">{m.identity_sign_in_as({ name: account.name })}</SubmitButton>
              </Form>
            ),
          },
        ]}
      />
    </section>
  )
}
