import { findDraft } from '#platform/db/drafts.server.ts'
import { named } from '#platform/http/named.server.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import { findEnquiry } from './data/enquiry-reader.server.ts'

/** What every form about one enquiry needs: the enquiry, the key of the form, a kept draft, the way back. */
export async function enquiryForm(
  scope: PageScope,
  { params, url }: { params: { enquiryRef: string }; url: URL },
) {
  const { trx, entered } = scope
  const enquiry = await named(scope, params.enquiryRef, (ref) => findEnquiry(trx, entered, ref))
  return {
    enquiry,
    form: {
      formKey: crypto.randomUUID(),
      draft: await findDraft(trx, entered, url.pathname),
      version: enquiry.version,
      state: enquiry.state,
      back: `/anfragen/${enquiry.ref}`,
    },
  }
}

export type EnquiryFormData = Awaited<ReturnType<typeof enquiryForm>>['form']

/** The enquiry that the address of a form names, as its command takes it. */
export const namedEnquiry = ({ params }: { params: Record<string, string | undefined> }) => ({
  enquiry: params.enquiryRef,
})
