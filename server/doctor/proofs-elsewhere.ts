/**
 * Promises that are no state of the data: which test proves them (`file › test`, tests/db/operation/doctor.test.ts checks
 * that it exists), or that the program has nothing yet which could break them.
 */
export const proofsElsewhere: readonly ({ invariant: number } & (
  | { provedBy: string }
  | { notYet: string }
))[] = [
  { invariant: 4, notYet: 'Weitergaben / sharing' },
  {
    invariant: 6,
    provedBy:
      'tests/db/open-case.test.ts › an id of another site leaves its entry in the caller’s own site only',
  },
  { invariant: 8, notYet: 'Löschung von Fällen / deleting cases' },
  {
    invariant: 12,
    provedBy:
      'tests/e2e/first-slice.e2e.ts › search → intake → step → Rechtskreis → observation → Heute → who looked',
  },
  {
    invariant: 13,
    provedBy:
      'tests/e2e/first-slice.e2e.ts › what was typed outlives the sign-in, for the one who typed it and nobody else',
  },
  {
    invariant: 14,
    provedBy:
      'tests/db/commands/transitions/event-commands.test.ts › an override leaves its entry in the log and its event in the chain of the person, without the reason',
  },
  { invariant: 15, notYet: 'Zahlen je Fachkraft / figures per member of staff' },
  {
    invariant: 16,
    provedBy:
      'tests/db/persons/search.test.ts › that somebody exists in another compartment changes no byte of the answer',
  },
]
