import { m } from '#platform/i18n/messages.ts'
import { Tabs } from '#ui/data/tabs.tsx'

/** The pages of the place "Netzwerk" that exist. */
export function NetworkTabs({ current }: { current: string }) {
  const tabs = [
    { label: m.organisations_title(), to: '/netzwerk' },
    { label: m.organisations_posts(), to: '/netzwerk/stellen' },
    { label: m.organisations_competences(), to: '/netzwerk/zustaendigkeiten' },
  ]
  return <Tabs label={m.organisations_network()} tabs={tabs} current={current} />
}
