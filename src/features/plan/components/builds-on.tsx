import { Link } from 'react-router'
import { Badge } from '#ui/notices/badge.tsx'
import { endedWords } from '../step-labels.ts'

/** A resource as a step shows it; `to` leads to it where it is to be a link. */
export type BuildsOnProps = { title: string; endedOn: string | null; to?: string | undefined }

/** What a step builds on; what is there no more says since when. */
export function BuildsOn({ title, endedOn, to }: BuildsOnProps) {
  return (
    <>
      {to ? (
        <Link className="kern-link" to={to}>
          {title}
        </Link>
      ) : (
        title
      )}
      {endedOn ? (
        <>
          {' '}
          <Badge kind="warning">{endedWords(endedOn)}</Badge>
        </>
      ) : null}
    </>
  )
}
