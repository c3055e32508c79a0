import { caseReaders } from '#domain/kernel/roles.ts'
import { data } from 'react-router'
import { mediaTypeOf } from '#domain/kernel/media-type.ts'
import { definePage } from '#platform/http/access.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import { logRefusal } from '#platform/db/open-case.server.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { openFile } from '#features/files/index.ts'
import type { Route } from './+types/document-content'

export const handle = definePage({
  access: {
    roles: caseReaders,
    recorded: 'file.read',
  },
  title: m.documents_title,
})

const uuid = /^[0-9a-f-]{36}$/

/** The content of one document as a download; reading it is logged. */
export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { params }: Route.LoaderArgs) => {
    const file = uuid.test(params.fileRef)
      ? await openFile(trx, entered, openCase.caseId, params.fileRef)
      : null
    if (!file) {
      await logRefusal(trx, 'file.read', '', null)
      throw data(null, { status: 404 })
    }
    await writeAudit(trx, entered.siteId, { action: 'file.read', caseId: openCase.caseId, objectId: file.id })
    const name = `dokument-${params.fileRef.slice(0, 8)}.${mediaTypeOf(file.content)?.extension ?? 'bin'}`
    return new Response(new Uint8Array(file.content), {
      headers: {
        'content-type': file.mediaType,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    })
  },
)
