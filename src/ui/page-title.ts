import { m } from '#platform/i18n/messages.ts'

/** Text of the `<title>`: the page first, the product last, and „Fehler:" in front where a form came back. */
export function pageTitle(title: string, { failed = false }: { failed?: boolean | undefined } = {}): string {
  const words = failed ? m.ui_title_with_error({ title }) : title
  return `${words} – ${m.ui_product_name()}`
}
