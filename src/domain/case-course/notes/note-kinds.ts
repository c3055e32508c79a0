/** How a contact came about, or that it is a note without one. Order as people choose from it. */
export const noteKinds = [
  'talk',
  'phone',
  'video',
  'home_visit',
  'accompaniment',
  'message',
  'letter',
  'office',
  'internal',
] as const
export type NoteKind = (typeof noteKinds)[number]

const inPerson: readonly NoteKind[] = ['talk', 'home_visit', 'accompaniment']

/** Whether somebody of the case was met face to face. A talk by video is not: who listens along cannot be seen. */
export const isInPerson = (kind: NoteKind): boolean => inPerson.includes(kind)

/** Who interpreted. `none`: one was needed and nobody was there. */
export const interpreters = ['not_needed', 'professional', 'volunteer', 'family', 'child', 'none'] as const
export type Interpreter = (typeof interpreters)[number]

/**
 * Who reads a note: everybody whose grant on the case covers notes, or only the responsible member and whoever stands in
 * for them.
 */
export const noteLevels = ['team', 'responsible'] as const
export type NoteLevel = (typeof noteLevels)[number]

/** The most characters of the words, of the subject, and the most minutes of one contact: a day. */
export const noteLimits = { words: 10_000, subject: 120, minutes: 1440 } as const
