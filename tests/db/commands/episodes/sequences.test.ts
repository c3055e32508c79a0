import { expect, test } from 'vitest'
import { exampleConcepts } from '../../../../src/features/concept/examples/example-concepts.ts'
import { changePhase } from '../../../../src/features/episodes/commands/change-phase.server.ts'
import { closeCase } from '../../../../src/features/episodes/commands/close-case.server.ts'
import { pauseCase } from '../../../../src/features/episodes/commands/pause-case.server.ts'
import { reopenCase } from '../../../../src/features/episodes/commands/reopen-case.server.ts'
import { resumeCase } from '../../../../src/features/episodes/commands/resume-case.server.ts'
import { addStep } from '../../../../src/features/plan/commands/add-step.server.ts'
import { moveStep } from '../../../../src/features/plan/commands/move-step.server.ts'
import { takeBackStep } from '../../../../src/features/plan/commands/take-back-step.server.ts'
import { stateChecks } from '../../../../server/doctor/state-checks.ts'
import { type Chance, chanceFrom } from '../../../../server/demo/random.ts'
import { beginCase } from '../../../support/database-cases.ts'
import { courseWorld } from './course-world.ts'

const { made, send, rows } = courseWorld()
const seed = Number(process.env.FAST_CHECK_SEED ?? Date.now() % 1_000_000)
const sequences = process.env.NAHTLOS_DEEP ? 2000 : 25
const longest = 9

type Step = { ref: string; status: string; version: number }
const later = (days: number) => Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString()
const today = later(0)
const step = { step_code: 'first_talk', title: 'Weiterer Schritt', organisation: '', note: '' }

const stepsNow = () =>
  rows<Step>('select ref, status, version from app.plan_step where case_id = $1 order by id')

/** Deeds as somebody might try them, sensible or not: what does not fit has to be refused and leave all as it was. */
const deeds: Record<string, (chance: Chance) => Promise<unknown>> = {
  add: () => send(addStep, { ...step, due: later(5) }),
  move: async (chance) => {
    const one = chance.pick(await stepsNow())
    const status = chance.pick(['started', 'finished', 'failed', 'skipped'])
    const follow = chance.number() < 0.4
    return send(moveStep, {
      step: one.ref,
      version: String(one.version),
      status,
      on: today,
      ...(status === 'failed' && chance.number() < 0.8
        ? { barrier: exampleConcepts[0]!.content.terms.barriers[0]!.code }
        : {}),
      ...(follow ? { next_title: 'Und dann', next_due: later(9) } : {}),
    })
  },
  takeBack: async (chance) => {
    const one = chance.pick(await stepsNow())
    return send(takeBackStep, { step: one.ref, version: String(one.version), reason: 'war noch nicht' })
  },
  phase: (chance) =>
    send(changePhase, {
      phase: chance.pick(['intake', 'assessment', 'planning', 'monitoring']),
      on: today,
      reason: chance.number() < 0.5 ? 'neue Lage' : '',
    }),
  pause: () => send(pauseCase, { wake_up_on: later(20), reason: 'Kur' }),
  resume: () => send(resumeCase, {}),
  close: async (chance) => {
    const open = (await stepsNow()).filter(({ status }) => status === 'planned' || status === 'started')
    const settled = open.filter(() => chance.number() < 0.8)
    return send(closeCase, {
      on: today,
      reason: 'goals_reached',
      words: 'Es trägt.',
      steps: Object.fromEntries(settled.map(({ ref }) => [`step.${ref}`, 'finished'])),
    })
  },
  reopen: () => send(reopenCase, { ...step, on: today, reason: 'Neues', due: later(5) }),
}

/** What must hold of a case whatever was done: the doctor's statements, narrowed to it, and lists that say the same. */
async function breaches(): Promise<string[]> {
  const found: string[] = []
  for (const check of stateChecks.filter(({ invariant }) => invariant === 5)) {
    const { length } = await rows(check.sql, [made.world.a.id])
    if (length > 0) found.push(check.name)
  }
  const [differ] = await rows<{ n: number }>(
    `select count(*)::int as n from app.case c where c.case_id = $1 and (
       exists (select from app.case_list l where l.case_id = c.case_id and (l.status, l.phase) <> (c.status, c.phase))
       or (select (k.status, k.phase) <> (c.status, c.phase) from app.case_course k where k.case_id = c.case_id order by since desc, recorded_at desc, id desc limit 1)
       or 1 <> (select count(*) from app.episode e where e.case_id = c.case_id and (e.closed_on is null) = (c.status <> 'closed')
         and e.id = (select x.id from app.episode x where x.case_id = c.case_id order by x.opened_on desc, x.id desc limit 1)))`,
  )
  if (differ!.n > 0) found.push('case, list, course and episode differ')
  const [doubled] = await rows<{ n: number }>(
    `select count(*)::int as n from (select 1 from app.work_item where case_id = $1 group by assignee_id, kind, source_id having count(*) > 1) d`,
  )
  if (doubled!.n > 0) found.push('a due item stands twice')
  const [stray] = await rows<{ n: number }>(
    `select count(*)::int as n from app.work_item w join app.plan_step s on s.id = w.source_id
     where w.case_id = $1 and w.kind = 'step_due' and s.status not in ('planned', 'started')`,
  )
  if (stray!.n > 0) found.push('a step that is over is due')
  return found
}

test(`no open case is without a next step after any sequence of commands (seed ${seed})`, async () => {
  const chance = chanceFrom(seed)
  const names = Object.keys(deeds)
  let [done, refused, reopened] = [0, 0, 0]
  for (let number = 0; number < sequences; number++) {
    made.built = await beginCase(made.copy, made.manager, `Folge ${number}`)
    const told: string[] = []
    for (let at = 1 + chance.below(longest); at > 0; at--) {
      const name = chance.pick(names)
      const answer = (await deeds[name]!(chance)) as { ok: boolean }
      told.push(`${name}: ${answer.ok ? 'done' : 'refused'}`)
      if (answer.ok) done++
      else refused++
      if (answer.ok && name === 'reopen') reopened++
    }
    expect({ number, told, breaches: await breaches() }).toEqual({ number, told, breaches: [] })
  }
  console.log(
    `${sequences} sequences (seed ${seed}): ${done} deeds done, ${refused} refused, ${reopened} reopened`,
  )
  // A run in which nothing was ever done, or nothing refused, would prove nothing.
  expect(Math.min(done, refused)).toBeGreaterThan(sequences / 4)
}, 900_000)
