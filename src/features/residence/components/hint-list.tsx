import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { Card } from '#ui/notices/card.tsx'
import { effectLabel, resultBadge, resultLabel } from '../labels/hint-labels.ts'
import type { PresentedHint } from '../present/present-hint.server.ts'
import { HintLines } from './hint-lines.tsx'

interface HintListProps {
  hints: readonly PresentedHint[]
  caseRef: string
  chosen: string
  asked: string
  /** whether the reader may answer what is not known */
  mayAnswer: boolean
}

/** The pathways that are open or near, each with what is missing; what is closed stands behind a line, with its cure. */
export function HintList({ hints, caseRef, chosen, asked, mayAnswer }: HintListProps) {
  const to = (id: string) =>
    `/faelle/${caseRef}/perspektiven/weg/${id}?${new URLSearchParams({ person: chosen, ...(asked ? { stichtag: asked } : {}) })}`
  const askAt = (id: string) => `/faelle/${caseRef}/perspektiven/weg/${id}/angaben?person=${chosen}`
  const near = hints.filter(({ result }) => result === 'open' || result === 'missing')
  const shown = near.filter(({ isGroupUnknown }) => !isGroupUnknown)
  const unsure = near.filter(({ isGroupUnknown }) => isGroupUnknown)
  const rest = hints.filter(({ result }) => result === 'closed' || result === 'not_modelled')
  return (
    <section className="flow" aria-labelledby="wege">
      <h3 className="kern-heading-small" id="wege">
        {m.residence_ways({ count: shown.length })}
      </h3>
      {shown.map((hint) => (
        <Card
          key={hint.id}
          level={4}
          title={hint.title}
          subline={`${hint.norm} · ${effectLabel(hint.effect)}`}
          footer={
            <>
              <Link to={to(hint.id)} className="kern-link">
                {m.residence_reasoning()}
                <span className="kern-sr-only"> {hint.title}</span>
              </Link>
              {mayAnswer && hint.unknown.length > 0 ? (
                <Link to={askAt(hint.id)} className="kern-link">
                  {m.residence_facts_do()}
                  <span className="kern-sr-only"> {hint.title}</span>
                </Link>
              ) : null}
            </>
          }
        >
          <p>
            <Badge kind={resultBadge[hint.result]}>{resultLabel(hint.result)}</Badge>
          </p>
          {hint.earliestDate ? (
            <p className="kern-body">
              {m.residence_earliest()} <DateText value={hint.earliestDate} />
            </p>
          ) : null}
          {hint.window ? <p className="kern-body">{m.residence_window({ words: hint.window })}</p> : null}
          <HintLines title={m.residence_missing()} lines={hint.missing} />
          <HintLines title={m.residence_unknown()} lines={hint.unknown} folded />
          <HintLines title={m.residence_review()} lines={hint.review} />
        </Card>
      ))}
      <details className="kern-body">
        <summary>{m.residence_unsure_ways({ count: unsure.length })}</summary>
        <ul className="kern-list kern-list--bullet">
          {unsure.map((hint) => (
            <li key={hint.id}>
              <Link to={to(hint.id)} className="kern-link">
                {hint.title}
              </Link>{' '}
              ({hint.norm}): {hint.unknown[0]!.words}
            </li>
          ))}
        </ul>
      </details>
      <details className="kern-body">
        <summary>{m.residence_closed_ways({ count: rest.length })}</summary>
        <ul className="kern-list kern-list--bullet">
          {rest.map((hint) => (
            <li key={hint.id}>
              <Link to={to(hint.id)} className="kern-link">
                {hint.title}
              </Link>{' '}
              ({hint.norm}): {resultLabel(hint.result)}
              {hint.closedBy.map(({ id, words, cure }) => (
                <span key={id}>
                  {' – '}
                  {words} {cure}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
