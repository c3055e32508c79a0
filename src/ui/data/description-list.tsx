import type { ReactNode } from 'react'
import { classNames } from '#ui/class-names.ts'
import { MissingValue } from './missing-value.tsx'

export interface Fact {
  term: string
  /** Where one term stands several times. */
  key?: string | undefined
  /** Nothing shows „–"; say more with `MissingValue`. */
  value: ReactNode
}

interface DescriptionListProps {
  facts: readonly Fact[]
  /** Term above value instead of beside it: for narrow columns. */
  stacked?: boolean | undefined
}

/** Facts about one thing: term and value. */
export function DescriptionList({ facts, stacked }: DescriptionListProps) {
  return (
    <dl className={classNames('kern-description-list', stacked && 'kern-description-list--col')}>
      {facts.map(({ term, value, key }) => (
        <div className="kern-description-list-item" key={key ?? term}>
          <dt className="kern-description-list-item__key">{term}</dt>
          <dd className="kern-description-list-item__value">{value ?? <MissingValue />}</dd>
        </div>
      ))}
    </dl>
  )
}
