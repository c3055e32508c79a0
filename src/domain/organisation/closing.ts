/** What goes on in an organisation on the day it shall close, or later. */
export type StillRunning = { openCases: boolean; memberships: number; posts: number; competences: number }

/** Why an organisation cannot close; the caller puts it into words. */
export type ClosingObstacle = keyof StillRunning

const inOrder: readonly ClosingObstacle[] = ['openCases', 'memberships', 'posts', 'competences']

/**
 * What keeps an organisation open. A closed one would leave cases without anybody responsible, people who sign in
 * for an employer that is gone, and authorities that nobody can reach.
 */
export const closingObstacles = (running: StillRunning): ClosingObstacle[] =>
  inOrder.filter((obstacle) => running[obstacle] !== false && running[obstacle] !== 0)
