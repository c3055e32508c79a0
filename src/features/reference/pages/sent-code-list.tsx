import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { getRun } from '#platform/jobs/job-runs.server.ts'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import { RunProgress } from '#ui/notices/run-progress.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { discardCodeList } from '../commands/discard-code-list.server.ts'
import { takeOverCodeList } from '../commands/take-over-code-list.server.ts'
import { DiscardForm } from '../components/discard-form.tsx'
import { SentList } from '../components/sent-list.tsx'
import { findImport } from '../data/import-reader.server.ts'
import { forgetKeptLists } from '../labels.server.ts'
import { listKeepers } from '../permissions.ts'
import { problemWords } from '../problem-words.ts'
import { sentListView } from '../sent-list-view.server.ts'
import type { Route } from './+types/sent-code-list'

export const handle = definePage({
  access: { roles: listKeepers, recorded: 'code_list.taken_over; code_list.discarded' },
  title: m.reference_sent_list,
  above: [{ title: m.reference_lists, to: '/verwaltung/codelisten' }],
})

export const loader = page(
  handle.access,
  async ({ trx, entered, scope }, { params, url }: Route.LoaderArgs) => {
    const sent = await named({ trx, scope }, params.ref, (ref) => findImport(trx, entered, ref))
    const run = await getRun(trx, entered, sent.runId)
    return {
      formKey: crypto.randomUUID(),
      discardKey: crypto.randomUUID(),
      sent: { ref: sent.ref, fileName: sent.fileName, head: sent.head, problem: sent.problem ?? null },
      run: { state: run.state, done: run.done, total: run.total ?? 0 },
      view: sent.state === 'read' ? await sentListView(trx, entered.siteId, sent, url.searchParams) : null,
    }
  },
)

/** Forms of this process offer the list as it is now at once; other processes follow within the minute. */
async function takeOver(args: Route.ActionArgs) {
  const answer = await formAction(takeOverCodeList, { done: m.reference_taken_over })(args)
  forgetKeptLists()
  return answer
}

const discard = formAction(discardCodeList, { done: m.reference_discarded })

/** Two forms on one page: throwing away names what it throws away. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.clone().formData()
  return form.has('discard') ? discard(args) : takeOver(args)
}

export default function SentCodeList({ loaderData, actionData }: Route.ComponentProps) {
  const { sent, run, view } = loaderData
  const here = `/verwaltung/codelisten/einlesen/${sent.ref}`
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">
        {view ? sent.head.title || sent.fileName : m.reference_sent_list()}
      </h1>
      <DescriptionList
        facts={[
          { term: m.reference_file(), value: sent.fileName },
          ...(view
            ? [
                { term: m.reference_publisher(), value: sent.head.publisher || null },
                { term: m.reference_version(), value: sent.head.version || null },
                { term: m.reference_uri(), value: sent.head.uri || null },
              ]
            : []),
        ]}
      />
      {sent.problem ? (
        <Alert kind="danger" title={m.reference_file_refused()}>
          {problemWords(sent.problem)}
        </Alert>
      ) : null}
      {view ? (
        <SentList sent={sent.ref} formKey={loaderData.formKey} answer={actionData} view={view} />
      ) : sent.problem ? null : (
        <RunProgress {...run} here={here} />
      )}
      <DiscardForm sent={sent.ref} formKey={loaderData.discardKey} />
    </>
  )
}
