import { z } from 'zod'
import { conceptFileSchema } from '../src/features/concept/schema/concept-schema.ts'

/** The form of a concept as a file, for whoever writes one without this program (JSON Schema 2020-12). */
export const conceptSchemaFile = {
  path: 'docs/concept.schema.json',
  text: () => `${JSON.stringify(z.toJSONSchema(conceptFileSchema), null, 2)}\n`,
}
