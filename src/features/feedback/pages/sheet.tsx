import { randomBytes } from 'node:crypto'
import { Form, data, Link } from 'react-router'
import { renderSVG } from 'uqr'
import { runCommand } from '#platform/command.server.ts'
import { definePage } from '#platform/http/access.ts'
import { publicOrigin } from '#platform/http/guards.server.ts'
import { casePage } from '#platform/http/page.server.ts'
import { requestScope } from '#platform/http/request-context.server.ts'
import { formKey } from '#platform/input.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { HiddenKey } from '#ui/forms/hidden-key.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { issueSheet } from '../commands/issue-sheet.server.ts'
import { PaperSheet, type SheetCode } from '../components/paper-sheet.tsx'
import { codeDigest, newCode } from '../feedback-code.server.ts'
import { feedbackAskers } from '../permissions.ts'
import type { Route } from './+types/sheet'

export const handle = definePage({
  access: { roles: feedbackAskers, recorded: 'case.opened, part rueckmeldung; feedback.sheet_issued' },
  title: m.feedback_sheet,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async ({ entered, openCase }, _args: Route.LoaderArgs) => ({
  caseRef: openCase.ref,
  formKey: crypto.randomUUID(),
  organisation: entered.organisationName,
}))

/** The code is shown once, in the answer to the form: nothing that is stored could show it again. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await request.formData()
  const scope = context.get(requestScope)
  const code = newCode()
  const answer = await runCommand(issueSheet, scope.caller, {
    input: { digest: codeDigest(code).toString('hex'), grain: randomBytes(16).toString('hex') },
    key: formKey(form),
    caseRef: params.caseRef,
  })
  if (!answer.ok) {
    if ('refusal' in answer && answer.refusal.kind === 'unseen') throw data(null, { status: 404 })
    if ('refusal' in answer && answer.refusal.kind === 'forbidden') throw data(null, { status: 403 })
    return data({ code: null }, { status: 422 })
  }
  const address = `${publicOrigin(request)}/rueckmeldung/${code}`
  const picture = `data:image/svg+xml;base64,${btoa(renderSVG(address, { border: 2 }))}`
  return data<{ code: SheetCode | null }>({ code: { code, address, picture } })
}

export default function Sheet({ loaderData, actionData }: Route.ComponentProps) {
  const { caseRef, organisation } = loaderData
  return (
    <>
      <div className="flow no-print">
        <p className="kern-body">
          {m.feedback_sheet_print()}{' '}
          <Link className="kern-link" to={`/faelle/${caseRef}/stand`}>
            {m.feedback_to_case()}
          </Link>
        </p>
        {actionData?.code ? (
          <Alert kind="success" title={m.feedback_sheet_issued()}>
            <p className="kern-body">{m.feedback_sheet_issued_words()}</p>
          </Alert>
        ) : (
          <Form method="post">
            {actionData ? <Alert kind="warning" title={m.feedback_sheet_again()} /> : null}
            <HiddenKey value={loaderData.formKey} />
            <SubmitButton kind="secondary">{m.feedback_sheet_with_code()}</SubmitButton>
          </Form>
        )}
      </div>
      <PaperSheet organisation={organisation} code={actionData?.code ?? null} />
    </>
  )
}
