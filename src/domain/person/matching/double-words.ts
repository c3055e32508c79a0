import { nameWords } from './name-words.ts'
import type { MatchedPerson } from './match-persons.ts'

/** The words under which doubles of a person are looked for: those of its name and of its other names. */
export const doubleWords = ({ family, given, others }: MatchedPerson): string[] =>
  [
    ...new Set([
      ...nameWords(family, given).map((word) => word.text),
      ...(others ?? []).flatMap((other) => nameWords(other, '').map((word) => word.text)),
    ]),
  ].slice(0, 8)
