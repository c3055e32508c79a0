import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference, requiredText } from '#platform/fields.server.ts'
import { contactsOfCase, personHeads } from '#features/persons/index.ts'
import { insertCaseWords, insertObservation } from '../data/observation-writer.server.ts'
import { findPlace } from '../data/place-reader.server.ts'
import { observationFields, wrongCodes } from '../observation-input.server.ts'

/** Notes what a case shows about the structure, if wanted at a step or a transition of the case. */
export const noteObservation = defineCaseCommand({
  name: 'observation.note',
  roles: ['case_manager'],
  input: z.strictObject({
    ...observationFields,
    words: requiredText(4000),
    place: z.strictObject({ kind: z.enum(['step', 'transition']), ref: reference() }).nullish(),
  }),
  async handle({ trx, entered, openCase }, input) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    const wrong = await wrongCodes(input)
    if (Object.keys(wrong).length > 0) return refuse({ kind: 'invalid', fields: wrong })
    const { caseId } = openCase
    const place = input.place ? await findPlace(trx, entered, caseId, input.place) : null
    if (place === undefined) return refuse({ kind: 'unseen' })
    const [person] = await personHeads(trx, entered)
    const contacts = await contactsOfCase(trx, entered)
    const id = await insertObservation(trx, entered, {
      kind: input.kind,
      lifeDomain: input.life_domain,
      agencyKind: input.agency_kind || null,
      municipalityCode:
        contacts.find(({ personId }) => personId === person?.personId)?.municipalityCode ?? null,
      state: 'noted',
      month: `${today().toString().slice(0, 7)}-01`,
    })
    await insertCaseWords(trx, entered, { id, caseId, place, words: input.words })
    return ok({
      location: `/faelle/${openCase.ref}/beobachtungen`,
      audit: { action: 'observation.noted', objectId: id },
    })
  },
})
