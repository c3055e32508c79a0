import { writeAudit } from '#platform/db/records.server.ts'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { shownVersion } from '../concept-page.server.ts'
import { conceptReaders } from '../permissions.ts'
import type { Route } from './+types/concept-file'

export const handle = definePage({
  access: { roles: conceptReaders, recorded: 'concept.exported' },
  title: m.concept_export,
  above: [
    { title: m.concept_title, to: '/verwaltung/konzept' },
    { title: m.concept_version, to: '/verwaltung/konzept/:versionRef' },
  ],
})

/** The whole version as one file that this or another site can read in (docs/concept.schema.json). */
export const loader = page(handle.access, async (scope, { params }: Route.LoaderArgs) => {
  const { stored, content } = await shownVersion(scope, params.versionRef)
  await writeAudit(scope.trx, scope.entered.siteId, { action: 'concept.exported', objectId: stored.id })
  const file = { format: 'nahtlos-concept', version: 1, concept: content }
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="konzept-${stored.number}.json"`,
      'cache-control': 'no-store',
    },
  })
})
