import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference, requiredText } from '#platform/fields.server.ts'
import { everyName, contactsOfCase } from '#features/persons/index.ts'
import { checkedWords } from '../checked-words.ts'
import { findCaseObservation } from '../data/observation-reader.server.ts'
import { insertRelease, moveObservation } from '../data/release-writer.server.ts'
import { observationConflict } from '../observation-conflict.ts'

const nameless = { familyName: null, givenNames: null, birthDate: null }

/** Releases an observation of a case in words of its own for the structure, checked for names. */
export const releaseObservation = defineCaseCommand({
  name: 'observation.release',
  roles: ['case_manager'],
  input: z.strictObject({
    observation: reference(),
    words: requiredText(2000, 10),
    confirmed: z.literal('on').optional(),
  }),
  async handle({ trx, entered, openCase }, input) {
    // Whoever cannot read the names cannot have the words checked against them.
    if (!openCase.writeCategories.includes('plan') || !openCase.categories.includes('identity'))
      return refuse({ kind: 'forbidden' })
    const noted = await findCaseObservation(trx, entered, openCase.caseId, input.observation)
    if (!noted) return refuse({ kind: 'unseen' })
    const names = await everyName(trx, entered)
    const contacts = await contactsOfCase(trx, entered)
    const checked = checkedWords({ words: input.words, confirmed: input.confirmed === 'on' }, [
      ...names.map((name) => ({ ...name, phone: null })),
      ...contacts.flatMap(({ phones }) => phones.map((phone) => ({ ...nameless, phone }))),
    ])
    if (!checked.ok) return checked
    if (!(await moveObservation(trx, entered, noted.id, 'released')))
      return refuse(observationConflict(noted.state, 'released'))
    const month = `${today().toString().slice(0, 7)}-01`
    await insertRelease(trx, entered, { id: noted.id, words: input.words, month })
    return ok({
      location: `/faelle/${openCase.ref}/beobachtungen`,
      audit: { action: 'observation.released', objectId: noted.id, detail: checked.value },
    })
  },
})
