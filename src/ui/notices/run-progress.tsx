import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { useRefreshWhile } from '#ui/use-refresh-while.ts'
import { Alert } from './alert.tsx'
import { Progress } from './progress.tsx'

export interface RunProgressProps {
  state: 'queued' | 'running' | 'finished' | 'failed' | 'cancelled'
  done: number
  total: number
  /** How far it is, in words; „3 von 5" unless told. */
  words?: string | undefined
  /** This page, for reading it anew without JavaScript. */
  here: string
}

const titles = {
  queued: m.ui_run_queued,
  running: m.ui_run_running,
  finished: m.ui_run_finished,
  failed: m.ui_run_failed,
  cancelled: m.ui_run_cancelled,
} as const

const kinds = {
  queued: 'info',
  running: 'info',
  finished: 'success',
  failed: 'danger',
  cancelled: 'warning',
} as const

/** How far a long task has come; it goes on while the page is closed. */
export function RunProgress({ state, done, total, words, here }: RunProgressProps) {
  const onItsWay = state === 'queued' || state === 'running'
  useRefreshWhile(onItsWay)
  return (
    <div className="flow">
      <p className="kern-sr-only" role="status">
        {titles[state]()}
      </p>
      <Alert kind={kinds[state]} title={titles[state]()}>
        {total > 0 ? (
          <Progress words={words ?? m.ui_run_progress({ done, total })} value={done} max={total} />
        ) : null}
      </Alert>
      {onItsWay ? (
        <ButtonLink to={here} kind="tertiary">
          {m.ui_run_look_again()}
        </ButtonLink>
      ) : null}
    </div>
  )
}
