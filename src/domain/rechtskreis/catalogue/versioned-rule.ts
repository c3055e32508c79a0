import type { TransitionRule, Validity } from './transition-rule.ts'

/**
 * What an earlier wording of the law said otherwise than the one that followed it. What it leaves out was the same, except from
 * when until when it was in force, for which triggers, and why: these belong to one wording alone. It is read against its follower
 * and not against the newest, so that whoever adds a wording has only the one before it to write down.
 */
export type EarlierWording = Pick<TransitionRule, 'inForce' | 'source' | 'confidence' | 'checkedOn'> & {
  trigger?: Partial<TransitionRule['trigger']>
} & Partial<Omit<TransitionRule, 'trigger' | 'lane' | 'flag' | 'earlier'>>

/** A kind of transition with every wording of the law that is kept of it: the newest, and the earlier ones, newest first. */
export type VersionedRule = Omit<TransitionRule, 'earlier'> & { earlier?: EarlierWording[] }

/** Every wording of a rule, each complete, newest first. */
export function wordingsOf(rule: VersionedRule): TransitionRule[] {
  const { earlier = [], ...newest } = rule
  const wordings: TransitionRule[] = [newest]
  for (const one of earlier) {
    const { forTriggers: _forTriggers, note: _note, ...follower } = wordings.at(-1)!
    wordings.push({ ...follower, ...one, trigger: { ...follower.trigger, ...one.trigger } })
  }
  return wordings
}

/** The days of triggers that are counted by a wording. */
export const triggersOf = ({
  forTriggers,
  inForce,
}: Pick<TransitionRule, 'forTriggers' | 'inForce'>): Validity => forTriggers ?? inForce
