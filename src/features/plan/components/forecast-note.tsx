import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import type { PresentedForecast } from '../present/forecast.ts'

/** When the plan may be done by what steps usually take at this site, and what that depends on. */
export function ForecastNote({ forecast }: { forecast: PresentedForecast | null }) {
  if (forecast === null) return <p className="kern-body">{m.plan_forecast_none()}</p>
  const day = (value: string) => formatDay(value, getLocale())
  return (
    <div className="flow">
      <p className="kern-body">
        {m.plan_forecast({ likely: day(forecast.likelyEnd), late: day(forecast.lateEnd) })}{' '}
        {forecast.unknown > 0 ? m.plan_forecast_unknown({ count: forecast.unknown }) : null}
      </p>
      {forecast.path.length > 1 ? (
        <p className="kern-body">{m.plan_forecast_path({ steps: forecast.path.join(' → ') })}</p>
      ) : null}
    </div>
  )
}
