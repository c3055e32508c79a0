import { m } from '#platform/i18n/messages.ts'
import { Tabs } from '#ui/data/tabs.tsx'

/** The pages of the place "Struktur" that exist. */
export function StructureTabs({ current }: { current: string }) {
  const tabs = [
    { label: m.chains_tab(), to: '/struktur/ketten' },
    { label: m.chains_tab_cases(), to: '/struktur/faelle' },
    { label: m.observations_title(), to: '/struktur/beobachtungen' },
    { label: m.transitions_title(), to: '/struktur/uebergaenge' },
    { label: m.enquiries_title(), to: '/struktur/anfragen' },
    { label: m.feedback_title(), to: '/struktur/rueckmeldungen' },
    { label: m.chains_tab_published(), to: '/struktur/veroeffentlichungen' },
    { label: m.chains_tab_logs(), to: '/struktur/protokolle' },
  ]
  return <Tabs label={m.chains_place()} tabs={tabs} current={current} />
}
