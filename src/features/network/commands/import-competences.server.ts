import { z } from 'zod'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { sentFile } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { checkRows, namedRows } from '../competence-file/check-rows.ts'
import { mostFileMegabytes } from '../competence-file/columns.ts'
import { readFile } from '../competence-file/read-file.ts'
import { cellProblemWords, fileProblemWords } from '../competence-file/problem-words.ts'
import { insertCompetences } from '../data/competence-writer.server.ts'
import { knownForImport } from '../known-for-import.server.ts'
import { networkWriters } from '../permissions.ts'

const invalid = (words: string): Refusal => ({ kind: 'invalid', fields: { file: words } })

/** Takes over a file of competences as a whole, or refuses it as a whole and says which rows do not fit. */
export const importCompetences = defineCommand({
  name: 'competence.import',
  roles: networkWriters,
  input: z.strictObject({ file: sentFile(mostFileMegabytes) }),
  async handle({ trx, entered }, { file }) {
    const read = readFile(new Uint8Array(await file.arrayBuffer()))
    if ('kind' in read) return refuse(invalid(fileProblemWords(read)))
    const checked = checkRows(read, await knownForImport(trx, entered), cellProblemWords)
    const { added, standing, problems, brokenRows } = checked
    if (brokenRows > 0)
      return refuse({
        kind: 'invalid',
        fields: {
          file:
            brokenRows > namedRows
              ? m.network_more_rows_broken({ count: brokenRows, named: namedRows })
              : m.network_rows_broken({ count: brokenRows }),
        },
        rows: problems,
      })
    const fresh = added.map((competence) => ({ ...competence, until: null }))
    // Somebody recorded one of them meanwhile: nothing is done, the next try counts it as standing.
    if ((await insertCompetences(trx, entered, fresh)) < fresh.length)
      return refuse(invalid(m.network_file_overtaken()))
    return ok({
      location: '/netzwerk/zustaendigkeiten',
      audit: { action: 'competence.imported', detail: { added: fresh.length, standing } },
      counts: { added: fresh.length, standing },
    })
  },
})
