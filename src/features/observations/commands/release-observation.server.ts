import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference, requiredText } from '#platform/fields.server.ts'
import { everyName, personHeads } from '#features/persons/index.ts'
import { checkedWords } from '../checked-words.ts'
import { findCaseObservation } from '../data/observation-reader.server.ts'
import { insertRelease, moveObservation } from '../data/release-writer.server.ts'
import { observationConflict } from '../observation-conflict.ts'

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
    const persons = await personHeads(trx, entered)
    const names = await everyName(trx, entered)
    const checked = checkedWords({ words: input.words, confirmed: input.confirmed === 'on' }, [
      ...persons.map((person) => ({ ...person, birthDate: person.birthDate?.value ?? null })),
      ...names.map((name) => ({ ...name, phone: null })),
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
