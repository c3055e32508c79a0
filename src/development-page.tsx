import { definePage } from '#platform/http/access.ts'
import { m } from '#platform/i18n/messages.ts'
import { pageTitle } from '#ui/page-title.ts'

export { DevelopmentPage as default } from '#ui/development-page.tsx'

export const handle = definePage({
  access: { roles: 'public', recorded: 'none: invented examples only' },
  title: m.ui_development_title,
})

export const meta = () => [{ title: pageTitle(handle.title()) }]
