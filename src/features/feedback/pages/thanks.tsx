import { definePage } from '#platform/http/access.ts'
import { m } from '#platform/i18n/messages.ts'
import { PlainFrame } from '#ui/page-frame.tsx'
import { pageTitle } from '#ui/page-title.ts'
import type { Route } from './+types/thanks'

export const handle = definePage({
  access: { roles: 'public', recorded: 'none: nobody is to be found by what they said' },
  title: m.feedback_thanks,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export default function Thanks() {
  return (
    <PlainFrame>
      <h1 className="kern-heading-large">{m.feedback_thanks()}</h1>
      <p className="kern-body">{m.feedback_thanks_words()}</p>
    </PlainFrame>
  )
}
