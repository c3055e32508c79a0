import { data, redirect } from 'react-router'
import { findDraft } from '#platform/db/drafts.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import { named } from '#platform/http/named.server.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { findTask } from './data/task-reader.server.ts'
import { mayKeepTasks } from './permissions.ts'

type Scope = PageScope & { trx: Trx; entered: Entered; openCase: OpenCase }

/**
 * What a form about one task needs. Throws 404 for a task that is not there, 403 where the caller may not keep tasks, and
 * leads to the list where somebody was faster: it says how the task stands.
 * @param wanted whether the form is for an open task or for one that ended
 */
export async function taskPage(scope: Scope, ref: string | undefined, url: URL, wanted: 'open' | 'ended') {
  const { trx, entered, openCase } = scope
  const task = await named(scope, ref, (known) => findTask(trx, entered, openCase.caseId, known))
  if (!mayKeepTasks(openCase)) throw data(null, { status: 403 })
  const back = `/faelle/${openCase.ref}/aufgaben`
  if ((task.state === 'open') !== (wanted === 'open')) throw redirect(back)
  return {
    back,
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    task: { title: task.title, due: task.due, note: task.note, version: task.version },
  }
}
