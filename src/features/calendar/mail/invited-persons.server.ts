import { unasked } from '#domain/contact/contact-rules.ts'
import { maySend } from '#domain/contact/may-send.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { personName } from '#features/cases/index.ts'
import { contactsOfCase, personHeads } from '#features/persons/index.ts'
import { unsentLabel } from '../labels.ts'

/** Somebody who takes part in an appointment; `why` says in words why no e-mail may or can go there. */
export type InvitedPerson = { personId: string; ref: string; name: string; why: string | null }

/** Who of the case takes part in an appointment, and whether an e-mail may go there. */
export async function invitedPersons(
  trx: Trx,
  entered: Entered,
  { personIds }: { personIds: readonly string[] },
): Promise<InvitedPerson[]> {
  const [heads, contacts] = [await personHeads(trx, entered), await contactsOfCase(trx, entered)]
  return heads
    .filter(({ ids }) => personIds.some((id) => ids.includes(id)))
    .map((head) => {
      const contact = contacts.find(({ ids }) => ids.includes(head.personId))
      const decision = maySend(contact?.rules ?? unasked, 'email', { kind: 'person' })
      const why = !decision.may
        ? unsentLabel(decision.why === 'way_not_safe' ? 'way_not_safe' : 'way_not_asked')
        : contact?.email
          ? null
          : unsentLabel('no_address')
      return { personId: head.personId, ref: head.ref, name: personName(head), why }
    })
}
