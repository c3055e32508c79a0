import { m } from '#platform/i18n/messages.ts'
import { Tabs } from '#ui/data/tabs.tsx'

/**
 * The pages beside this one in the place "Struktur". The tabs of the place belong to the chains, which stand above
 * observations and cannot be asked from here.
 */
export function StructureWay() {
  const tabs = [
    { label: m.chains_tab(), to: '/struktur/ketten' },
    { label: m.chains_tab_cases(), to: '/struktur/faelle' },
    { label: m.observations_title(), to: '/struktur/beobachtungen' },
    { label: m.enquiries_title(), to: '/struktur/anfragen' },
  ]
  return <Tabs label={m.chains_place()} tabs={tabs} current="/struktur/beobachtungen" />
}
