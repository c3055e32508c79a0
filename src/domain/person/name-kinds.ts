/** What another name of a person is: an earlier one, one by marriage, a spelling, the name in its own script. */
export const nameKinds = ['former', 'married', 'other_spelling', 'original_script'] as const

/** One of these kinds. */
export type NameKind = (typeof nameKinds)[number]

/** Letters of any script, with their marks and the signs that stand in names. */
const anyLetters = /^[\p{L}\p{M}\u200C'’ʼʹʺʿʾ`´ .,\-‐·()/]*$/u

/** Whether a text may be a name in some script. */
export const isNameInAnyScript = (name: string): boolean =>
  anyLetters.test(name.normalize('NFC')) && /\p{L}/u.test(name)
