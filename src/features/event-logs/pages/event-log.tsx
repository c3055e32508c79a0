import { definePage } from '#platform/http/access.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import { named } from '#platform/http/named.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import { chooseColumns } from '../commands/choose-columns.server.ts'
import { deleteEventLog } from '../commands/delete-event-log.server.ts'
import { stopReading } from '../commands/stop-reading.server.ts'
import { ColumnForm } from '../components/column-form.tsx'
import { ColumnPreview } from '../components/column-preview.tsx'
import { DeedForm } from '../components/deed-form.tsx'
import { FoundInLog } from '../components/found-in-log.tsx'
import { ReadingSoFar } from '../components/reading-so-far.tsx'
import { RowList } from '../components/row-list.tsx'
import { findLog } from '../data/log-reader.server.ts'
import { logStage } from '../log-stage.server.ts'
import { logReaders } from '../permissions.ts'
import type { Route } from './+types/event-log'

export const handle = definePage({
  access: {
    roles: logReaders,
    recorded:
      'event_log.previewed; event_log.viewed; event_log.columns_chosen; event_log.reading_stopped; event_log.deleted',
  },
  title: m.event_logs_one,
  above: [{ title: m.event_logs_title, to: '/struktur/protokolle' }],
})

export const loader = page(handle.access, async ({ trx, entered, scope }, { params }: Route.LoaderArgs) => {
  const log = await named({ trx, scope }, params.logRef, (ref) => findLog(trx, entered, ref))
  const stage = await logStage(trx, entered, log)
  // While a log is read its page comes back each second and shows numbers only.
  const looked = stage.found ? 'event_log.viewed' : stage.offered ? 'event_log.previewed' : null
  if (looked) await writeAudit(trx, entered.siteId, { action: looked, objectId: log.id })
  const { ref, fileName, origin, purpose, deleteOn } = log
  return {
    formKey: crypto.randomUUID(),
    otherKey: crypto.randomUUID(),
    log: { ref, fileName, origin, purpose, deleteOn },
    ...stage,
  }
})

const choose = formAction(chooseColumns, { done: m.event_logs_chosen })
const stop = formAction(stopReading, { done: m.event_logs_stop_asked })
const remove = formAction(deleteEventLog, { done: m.event_logs_deleted })

/** Three deeds on one page; the form says which. */
export async function action(args: Route.ActionArgs) {
  const deed = (await args.request.clone().formData()).get('deed')
  if (deed === 'delete') return remove(args)
  return deed === 'stop' ? stop(args) : choose(args)
}

export default function EventLogPage({ loaderData, actionData }: Route.ComponentProps) {
  const { log, run, offered, problem, found } = loaderData
  const here = `/struktur/protokolle/${log.ref}`
  return (
    <>
      <FormTitle title={log.fileName} answer={actionData} />
      <h1 className="kern-heading-large" dir="auto">
        {log.fileName}
      </h1>
      <DescriptionList
        facts={[
          { term: m.event_logs_origin(), value: log.origin },
          { term: m.event_logs_purpose(), value: log.purpose },
          { term: m.event_logs_delete_on(), value: <DateText value={log.deleteOn} /> },
        ]}
      />
      {actionData?.errors._form && !offered ? (
        <Alert kind="warning" title={actionData.errors._form} role="alert" />
      ) : null}
      {problem ? (
        <Alert kind="danger" title={m.event_logs_refused()}>
          <p className="kern-body">{problem.words}</p>
          {problem.rows.length > 0 ? <RowList rows={problem.rows} /> : null}
        </Alert>
      ) : null}
      {run?.ended ? (
        <Alert kind="warning" title={run.ended}>
          {m.event_logs_nothing_kept()}
        </Alert>
      ) : null}
      {run && !run.ended ? (
        <ReadingSoFar run={run} here={here} counts={loaderData.counts}>
          <DeedForm deed="stop" log={log.ref} formKey={loaderData.formKey} label={m.event_logs_stop()} />
        </ReadingSoFar>
      ) : null}
      {offered ? (
        <>
          <ColumnPreview columns={offered.columns} />
          <ColumnForm
            log={log.ref}
            formKey={loaderData.formKey}
            answer={actionData}
            columns={offered.columns.map(({ name }) => name)}
            objectTypes={offered.objectTypes}
            chosen={offered.chosen}
          />
        </>
      ) : null}
      {found ? <FoundInLog found={found} /> : null}
      <DeedForm deed="delete" log={log.ref} formKey={loaderData.otherKey} label={m.event_logs_delete()} />
    </>
  )
}
