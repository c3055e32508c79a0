import { StepColumnsBuilder } from '#domain/chain/step-columns-builder.ts'
import { NO_AGENCY, type StepColumns } from '#domain/chain/step-columns.ts'
import { NameIndex } from '#domain/mining/name-index.ts'
import { readBinaryRows } from '#platform/db/binary-rows.ts'

/** Days from 1970-01-01 to 2000-01-01, from which the database counts the days of a date. */
const daysTo2000 = 10_957

/**
 * Columns from streamed rows, those of a chain together, of: any number of the chain (int4), step,
 * agency, agency it came from (text), day (date).
 */
export async function copiedSteps(chunks: AsyncIterable<Buffer>): Promise<StepColumns> {
  const [steps, agencies, columns] = [new NameIndex(), new NameIndex(), new StepColumnsBuilder()]
  let [chain, numberInRow] = [-1, -1]
  await readBinaryRows(chunks, 5, (bytes, begins, lengths) => {
    // Codes are ASCII; reading them as single bytes spares the decoder.
    const code = (field: number) => bytes.toString('latin1', begins[field]!, begins[field]! + lengths[field]!)
    const number = bytes.readInt32BE(begins[0])
    if (number !== numberInRow) {
      chain++
      numberInRow = number
    }
    columns.add(
      chain,
      steps.numberOf(code(1)),
      agencies.numberOf(code(2)),
      lengths[3] === -1 ? NO_AGENCY : agencies.numberOf(code(3)),
      bytes.readInt32BE(begins[4]) + daysTo2000,
    )
  })
  return columns.build(steps.names, agencies.names)
}
