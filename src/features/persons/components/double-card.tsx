import type { ReactNode } from 'react'
import type { Match } from '#domain/person/matching/match-persons.ts'
import { m } from '#platform/i18n/messages.ts'
import { Card } from '#ui/notices/card.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { classWords, reasonWords } from '../reasons.ts'

interface DoubleCardProps {
  displayName: string
  birthYear: number | null
  /** Null where the person was found by a name that somebody typed. */
  match: Match | null
  /** What can be done with this candidate. */
  children: ReactNode
}

/** One person who may be the one that is looked for, with what speaks for it. */
export function DoubleCard({ displayName, birthYear, match, children }: DoubleCardProps) {
  return (
    <Card
      title={displayName}
      level={3}
      subline={birthYear ? m.persons_born_in({ year: String(birthYear) }) : m.persons_born_unknown()}
      footer={children}
    >
      {match ? (
        <>
          <p>
            <Badge kind={match.class === 'double' ? 'warning' : 'info'}>{classWords(match.class)}</Badge>
          </p>
          <p className="kern-body">{m.persons_score({ score: match.score })}</p>
          <ul className="kern-list kern-list--bullet">
            {reasonWords(match.reasons).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  )
}
