import { needsCare } from '#domain/contact/contact-rules.ts'
import { m } from '#platform/i18n/messages.ts'
import { contactsOfCase, personHeads } from '#features/persons/index.ts'
import { personName } from '../case-persons.server.ts'
import { contactWords } from '../contact-words.ts'
import { table } from './case-file.ts'
import type { CaseFileSection } from './case-file-sections.server.ts'
import { fileAnswer, fileDay } from './file-words.ts'

/** What has to be minded when somebody of the case is reached. */
export const contactFileSection: CaseFileSection = {
  title: m.cases_file_contact,
  category: 'contact',
  read: async (trx, entered) => {
    const [contacts, heads] = await Promise.all([contactsOfCase(trx, entered), personHeads(trx, entered)])
    const nameOf = (personId: string) => {
      const head = heads.find(({ ids }) => ids.includes(personId))
      return head && heads.length > 1 ? personName(head) : null
    }
    return contacts.flatMap(({ personId, rules }) =>
      needsCare(rules)
        ? [{ kind: 'lines' as const, title: nameOf(personId), lines: contactWords(rules) }]
        : [],
    )
  },
}

/** The persons of the case, the main person first. */
export const personsFileSection: CaseFileSection = {
  title: m.cases_persons,
  category: 'identity',
  read: async (trx, entered) => [
    table(
      m.cases_persons(),
      [m.cases_name(), m.cases_birth_date()],
      (await personHeads(trx, entered)).map((head) => [
        personName(head),
        fileAnswer(head.birthDate, fileDay),
      ]),
    ),
  ],
}
