import { Form } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

type Session = { id: string; createdAt: string; lastSeenAt: string; device: string; isThis: boolean }

/** Where the account is signed in, with the one button that ends all of it. */
export function SessionList({ sessions }: { sessions: Session[] }) {
  return (
    <section className="stack" aria-labelledby="sessions">
      <h2 className="kern-heading-medium" id="sessions">
        {m.identity_sessions()}
      </h2>
      <DataTable
        caption={m.identity_sessions()}
        captionHidden
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          {
            key: 'device',
            label: m.identity_device(),
            cell: (session) => (session.isThis ? m.identity_device_this() : session.device.slice(0, 80)),
          },
          {
            key: 'since',
            label: m.identity_since(),
            cell: (session) => <DateText value={session.createdAt} />,
          },
          {
            key: 'seen',
            label: m.identity_last_seen(),
            cell: (session) => <DateText value={session.lastSeenAt} />,
          },
        ]}
      />
      <Form method="post" action="/abmelden">
        <input type="hidden" name="everywhere" value="1" />
        <SubmitButton kind="secondary">{m.identity_sign_out_everywhere()}</SubmitButton>
      </Form>
    </section>
  )
}
