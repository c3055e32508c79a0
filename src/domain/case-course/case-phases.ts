/** Phases of case management in their usual order; a case may go back, and may leave one out. */
export const workingPhases = [
  'intake',
  'assessment',
  'planning',
  'linking',
  'monitoring',
  'evaluation',
] as const
export type WorkingPhase = (typeof workingPhases)[number]

/** Where a case stands beside its phase. */
export type CaseStatus = 'open' | 'paused' | 'transferred' | 'closed'

/** Whether a phase comes earlier in the usual order than another; `closed` comes last. */
export function isEarlier(phase: string, than: string): boolean {
  const place = (one: string) => {
    const index = workingPhases.indexOf(one as WorkingPhase)
    return index === -1 ? workingPhases.length : index
  }
  return place(phase) < place(than)
}
