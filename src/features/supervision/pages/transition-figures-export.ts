import { today } from '#platform/clock.server.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import { csvAnswer, csvOf } from '#platform/export/csv.server.ts'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { readGroup, shownFigures } from '../shown-figures.server.ts'
import type { Route } from './+types/transition-figures-export'

export const handle = definePage({
  access: { roles: ['coordinator'], recorded: 'list.exported with group and number of lines' },
  title: m.transitions_title,
})

/** The figures of transitions as the page shows them, as a file for the coordination itself. */
export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const { word, by } = readGroup(url.searchParams)
  const lines = await shownFigures(trx, by)
  const detail = { by, lines: lines.length }
  await writeAudit(trx, entered.siteId, { action: 'list.exported', part: 'transition_figures', detail })
  const header = [
    m.transitions_figures_group(),
    m.transitions_figures_settled(),
    m.transitions_figures_countable(),
    m.transitions_figures_seamless_count(),
    m.transitions_figures_seamless(),
    m.transitions_figures_acknowledged_count(),
    m.transitions_figures_acknowledged(),
    m.transitions_figures_missing(),
  ]
  const rows = lines.map((line) => [
    line.group,
    line.settled,
    line.countable,
    line.seamless,
    line.share,
    line.acknowledged,
    line.medianDays,
    line.missing.map(({ title, items }) => `${title}: ${items}`).join('; '),
  ])
  return csvAnswer(`uebergaenge-nach-${word}-${today().toString()}.csv`, csvOf({ header, rows }))
})
