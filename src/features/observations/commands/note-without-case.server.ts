import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCommand } from '#platform/command.server.ts'
import { requiredText } from '#platform/fields.server.ts'
import { mayWrite } from '#platform/http/access.ts'
import { checkedWords } from '../checked-words.ts'
import { insertObservation } from '../data/observation-writer.server.ts'
import { insertRelease } from '../data/release-writer.server.ts'
import { observationFields, wrongCodes } from '../observation-input.server.ts'
import { structureAuthors, structureReaders } from '../permissions.ts'

/** Notes something about the structure that comes from no case; it is released at once. */
export const noteWithoutCase = defineCommand({
  name: 'observation.note_without_case',
  roles: structureAuthors,
  input: z.strictObject({
    ...observationFields,
    words: requiredText(2000, 10),
    confirmed: z.literal('on').optional(),
  }),
  async handle({ trx, entered }, input) {
    const wrong = await wrongCodes(input)
    if (Object.keys(wrong).length > 0) return refuse({ kind: 'invalid', fields: wrong })
    const checked = checkedWords({ words: input.words, confirmed: input.confirmed === 'on' }, [])
    if (!checked.ok) return checked
    const month = `${today().toString().slice(0, 7)}-01`
    const id = await insertObservation(trx, entered, {
      kind: input.kind,
      lifeDomain: input.life_domain,
      agencyKind: input.agency_kind || null,
      municipalityCode: null,
      state: 'released',
      month,
    })
    await insertRelease(trx, entered, { id, words: input.words, month })
    const list = '/struktur/beobachtungen'
    return ok({
      location: mayWrite(structureReaders, entered.role) ? list : `${list}/neu`,
      audit: { action: 'observation.noted_without_case', objectId: id },
    })
  },
})
