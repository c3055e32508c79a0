import { afterAll, beforeAll } from 'vitest'
import type { Concept } from '#domain/concept/concept.ts'
import { exampleConcepts } from '../../../../src/features/concept/examples/example-concepts.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { buildWorld, type World } from '../../../support/database-world.ts'
import { programOn } from '../../../support/program-on-copy.ts'

/** A concept with two forms that ask for the same fact, for a site whose words are all its own, two of them for school. */
export function conceptWithForms(): Concept {
  const content = structuredClone(exampleConcepts[0]!.content)
  const ask = (fact: string) => ({ fact, label: '', hint: '', showIf: [] })
  return {
    ...content,
    terms: {
      ...content.terms,
      life_domains: [
        ...content.terms.life_domains,
        { code: 'nachhilfe', label: 'Nachhilfe', core: 'SCHULE' },
      ],
    },
    forms: [
      ...content.forms,
      {
        code: 'review',
        title: 'Rückblick',
        use: 'review',
        introduction: '',
        sections: [
          {
            code: 'first',
            title: 'Heute',
            most: 1,
            fields: ['language.level', 'child.birth_date', 'work.learned_occupation', 'housing.form'].map(
              ask,
            ),
          },
        ],
      },
    ],
  }
}

/** A database whose first site works by that concept; made before the tests of a file, dropped after. */
export function formsWorld() {
  const made = {} as { copy: DatabaseCopy; world: World; program: ReturnType<typeof programOn> }
  beforeAll(async () => {
    made.copy = await freshDatabase()
    made.world = await buildWorld(made.copy)
    made.program = programOn(made.copy)
    await asAdmin(made.copy, async (client) => {
      // An adopted version does not change; this one is told what it always said.
      await client.query('set session_replication_role = replica')
      await client.query('update app.concept_version set content = $1 where site_id = $2', [
        JSON.stringify(conceptWithForms()),
        made.world.a.id,
      ])
    })
  })
  afterAll(() => made.copy.drop())
  return made
}
