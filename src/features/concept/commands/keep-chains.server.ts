import { z } from 'zod'
import { defineCommand } from '#platform/command.server.ts'
import { codes } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { designedChains } from '../data/chain-reader.server.ts'
import { editDraft, notFitting } from '../editing/edit-draft.server.ts'
import { conceptWriters } from '../permissions.ts'
import { draftFields } from './draft-fields.server.ts'

/** Keeps which designed chains the site works with; none ticked: all of them. */
export const keepChains = defineCommand({
  name: 'concept.keep_chains',
  roles: conceptWriters,
  input: z.strictObject({ ...draftFields, chains: codes() }),
  async handle(scope, form) {
    const known = new Set((await designedChains(scope.trx)).map(({ code }) => code))
    return editDraft(
      scope,
      form,
      (content) =>
        form.chains.every((code) => known.has(code))
          ? { content: { ...content, chainTemplates: form.chains } }
          : notFitting({ chains: m.platform_choose() }),
      { part: 'chains', to: (ref) => `/verwaltung/konzept/${ref}#chains` },
    )
  },
})
