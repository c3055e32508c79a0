import type { NameKind } from '#domain/person/name-kinds.ts'
import { m } from '#platform/i18n/messages.ts'

const words: Record<NameKind, () => string> = {
  former: m.persons_kind_former,
  married: m.persons_kind_married,
  other_spelling: m.persons_kind_other_spelling,
  original_script: m.persons_kind_original_script,
}

/** What another name of a person is, in words. */
export const nameKindLabel = (kind: NameKind): string => words[kind]()
