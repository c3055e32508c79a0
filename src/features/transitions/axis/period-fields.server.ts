import { z } from 'zod'
import type { Category } from '#domain/kernel/categories.ts'
import type { Refusal } from '#domain/kernel/result.ts'
import {
  categoryOfLane,
  laneOfRechtskreis,
  rechtskreise,
  type Rechtskreis,
} from '#domain/rechtskreis/lanes.ts'
import { endsBeforeBegin, periodEvidences } from '#domain/rechtskreis/axis/period.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { choice, date, optionalDate, optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { officeField, officesOf } from '../office-field.server.ts'

/** What every form about a period asks. */
export const periodFields = {
  rechtskreis: choice(rechtskreise as [Rechtskreis, ...Rechtskreis[]]),
  from: date(),
  until: optionalDate(),
  office: officeField(),
  certainty: choice(['told', 'seen', 'document', 'office']),
  evidence_kind: z.union([z.literal(''), choice(periodEvidences)]).default(''),
  evidence: optionalText(300),
  note: optionalText(1000),
}

const shape = z.object(periodFields)

/** The period a form describes, without its person; or why it is refused. */
export async function describedPeriod(
  trx: Trx,
  entered: Entered,
  openCase: OpenCase,
  input: z.output<typeof shape>,
) {
  const refuse = (refusal: Refusal) => ({ ok: false, refusal }) as const
  if (endsBeforeBegin(input)) return refuse({ kind: 'invalid', fields: { until: m.platform_date_order() } })
  if (!openCase.writeCategories.includes(categoryOf(input.rechtskreis))) return refuse({ kind: 'forbidden' })
  const offices = await officesOf(trx, entered, { office: input.office })
  if (!offices.ok) return refuse({ kind: 'invalid', fields: offices.fields })
  const { rechtskreis, from, until, certainty, evidence, note } = input
  return {
    ok: true,
    period: {
      rechtskreis,
      from,
      until,
      certainty,
      evidence,
      note,
      evidenceKind: input.evidence_kind || null,
      officeId: offices.ids.office,
    },
  } as const
}

/** Under which category a period of a Rechtskreis may be seen and written. */
export const categoryOf = (rechtskreis: Rechtskreis): Category =>
  categoryOfLane[laneOfRechtskreis[rechtskreis]]
