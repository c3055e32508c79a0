/** How somebody becomes a member: a new person, a known one, one of the case, or somebody only named. */
export const memberModes = ['new', 'known', 'of_case', 'named'] as const
export type MemberMode = (typeof memberModes)[number]

const words = { neu: 'new', bekannt: 'known', fall: 'of_case', genannt: 'named' } as const

/** The word of a mode in the address. */
export const modeWord = (mode: MemberMode): string =>
  Object.entries(words).find(([, known]) => known === mode)![0]

/** The mode that an address names, or null where it names none. */
export const readMode = (word: string | null): MemberMode | null =>
  word !== null && Object.hasOwn(words, word) ? words[word as keyof typeof words] : null
