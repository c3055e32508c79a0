import { Link } from 'react-router'

export interface Tab {
  label: string
  to: string
  /** Only where the number matters. */
  count?: number | undefined
}

interface TabsProps {
  /** Names the group for screen readers: „Bereiche des Falls". */
  label: string
  tabs: readonly Tab[]
  /** `to` of the tab that is shown. */
  current: string
}

/** Parts of one thing, each with its own address: links, not scripted panels. */
export function Tabs({ label, tabs, current }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link to={tab.to} aria-current={tab.to === current ? 'page' : undefined}>
              {tab.label}
              {tab.count === undefined ? null : <span className="tab-count"> {tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
