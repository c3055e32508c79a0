import { definePage } from '#platform/http/access.ts'
import { m } from '#platform/i18n/messages.ts'

export { default } from '#ui/development-page.tsx'

export const handle = definePage({
  access: { roles: 'public', recorded: 'none: invented examples only' },
  title: m.ui_development_title,
})
