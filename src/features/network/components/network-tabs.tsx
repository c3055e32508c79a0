import { m } from '#platform/i18n/messages.ts'
import { Tabs } from '#ui/data/tabs.tsx'

/** The pages of the place "Netzwerk" that exist. */
export function NetworkTabs({ current }: { current: string }) {
  const tabs = [
    { label: m.network_organisations(), to: '/netzwerk' },
    { label: m.network_competences(), to: '/netzwerk/zustaendigkeiten' },
  ]
  return <Tabs label={m.network_title()} tabs={tabs} current={current} />
}
