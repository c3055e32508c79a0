import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findRun } from '#platform/jobs/job-runs.server.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { RunProgress } from '#ui/notices/run-progress.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { cancelRun } from '../commands/cancel-run.server.ts'
import { resumeRun } from '../commands/resume-run.server.ts'
import { jobRoles } from '../permissions.ts'
import { taskLabel } from '../task-labels.ts'
import type { Route } from './+types/job-run'

export const handle = definePage({
  access: { roles: jobRoles, recorded: 'job.cancelled; job.resumed' },
  title: m.jobs_run,
  above: [{ title: m.jobs_title, to: '/verwaltung/aufgaben' }],
})

export const loader = page(handle.access, async ({ trx, entered, scope }, { params }: Route.LoaderArgs) => {
  const run = await named({ trx, scope }, params.ref, (ref) => findRun(trx, entered, ref))
  return {
    formKey: crypto.randomUUID(),
    ref: run.ref,
    task: taskLabel(run.task),
    run: { state: run.state, done: run.done, total: run.total ?? 0 },
    stopping: run.cancelRequested && run.state === 'running',
  }
})

const cancel = formAction(cancelRun, { done: m.jobs_cancel_asked })
const resume = formAction(resumeRun, { done: m.jobs_resumed })

/** Two deeds on one page; the button says which. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.clone().formData()
  return form.get('deed') === 'resume' ? resume(args) : cancel(args)
}

export default function JobRunPage({ loaderData, actionData }: Route.ComponentProps) {
  const { ref, run, stopping } = loaderData
  const onItsWay = run.state === 'queued' || run.state === 'running'
  return (
    <>
      <FormTitle title={loaderData.task} answer={actionData} />
      <h1 className="kern-heading-large">{loaderData.task}</h1>
      <RunProgress {...run} here={`/verwaltung/aufgaben/${ref}`} />
      {stopping ? <p className="kern-body">{m.jobs_stopping()}</p> : null}
      {run.state === 'finished' || stopping ? null : (
        <CommandForm formKey={loaderData.formKey} answer={actionData}>
          <input type="hidden" name="run" value={ref} />
          <input type="hidden" name="deed" value={onItsWay ? 'cancel' : 'resume'} />
          <FormActions>
            <SubmitButton kind="secondary">{onItsWay ? m.jobs_cancel() : m.jobs_resume()}</SubmitButton>
          </FormActions>
        </CommandForm>
      )}
      <ButtonLink to="/verwaltung/aufgaben" kind="tertiary">
        {m.jobs_all()}
      </ButtonLink>
    </>
  )
}
