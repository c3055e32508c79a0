import { mostMegabytes } from '#domain/event-log/intake-limits.ts'
import { latestDeletion, mostKeptDays } from '#domain/event-log/kept-days.ts'
import { today } from '#platform/clock.server.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FileField } from '#ui/forms/file-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { sendEventLog } from '../commands/send-event-log.server.ts'
import { logReaders } from '../permissions.ts'
import type { Route } from './+types/send-event-log'

export const handle = definePage({
  access: { roles: logReaders, recorded: 'event_log.sent' },
  title: m.event_logs_send,
  above: [{ title: m.event_logs_title, to: '/struktur/protokolle' }],
})

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => ({
  formKey: crypto.randomUUID(),
  draft: await findDraft(trx, entered, url.pathname),
  latest: formatDay(latestDeletion(today().toString()), getLocale()),
}))

export const action = formAction(sendEventLog, { done: m.event_logs_sent })

export default function SendEventLog({ loaderData, actionData }: Route.ComponentProps) {
  const field = formFields(actionData, loaderData.draft, { deleteOn: loaderData.latest })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.event_logs_send()}</h1>
      <p className="kern-body">{m.event_logs_send_words()}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData} withFile>
        <FileField
          name="file"
          error={field('file').error}
          label={m.event_logs_file()}
          hint={m.event_logs_file_hint()}
          megabytes={mostMegabytes}
          accept=".csv,.xes,.json,.jsonocel,.gz,.txt"
        />
        <TextField {...field('origin')} label={m.event_logs_origin()} hint={m.event_logs_origin_hint()} />
        <TextArea
          {...field('purpose')}
          label={m.event_logs_purpose()}
          hint={m.event_logs_purpose_hint()}
          limit={500}
          rows={3}
        />
        <DateField
          {...field('deleteOn')}
          label={m.event_logs_delete_on()}
          hint={m.event_logs_delete_on_hint({ days: mostKeptDays })}
        />
        <p className="kern-body kern-body--muted">{m.ui_visible_for({ readers: m.event_logs_readers() })}</p>
        <FormActions>
          <SubmitButton>{m.event_logs_send_button()}</SubmitButton>
          <ButtonLink to="/struktur/protokolle">{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
