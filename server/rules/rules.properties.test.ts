import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, isoDay, plusMonths } from '#domain/residence/day-number.ts'
import { evaluatePerson } from '#domain/residence/evaluate/evaluate-person.ts'
import type { ResultKind } from '#domain/residence/evaluate/result.ts'
import type { FactValue, ResidenceFacts } from '#domain/residence/facts/residence-facts.ts'
import { linkRules } from '#domain/residence/rules/link-rules.ts'
import { placesOf } from '#domain/residence/rules/rule-places.ts'
import { drawnPerson } from './drawn-person.testing.ts'
import { readRuleFiles } from './read-rule-files.ts'

const base = readRuleFiles()
const rules = linkRules(base)
const keys = [
  ...new Set(placesOf(base).flatMap(({ kind, name }) => (kind === 'fact' ? [name] : []))),
].toSorted()
const person = drawnPerson(keys)
const reference = fc.integer({ min: dayNumber('2020-01-01')!, max: dayNumber('2030-12-31')! })
const seed = Number(process.env.NAHTLOS_SEED ?? Date.now() % 2 ** 31)
const runs = process.env.NAHTLOS_DEEP ? 2000 : 100
const drawn = { numRuns: runs, seed }

const rank: Record<ResultKind, number> = { not_modelled: 0, closed: 1, missing: 2, open: 3 }
type Pair = { fact: string; worse: string; better: string; except: string; paragraph: string }
const pairs: Pair[] = parse(readFileSync(path.join(import.meta.dirname, 'monotone-pairs.csv')), {
  columns: true,
})
const typed = (text: string): FactValue =>
  text === 'true' ? true : text === 'false' ? false : /^\d+$/.test(text) ? Number(text) : text
/** Every fact of the pairs at its best: so that pathways are open, and one that gets worse is seen. */
const best = Object.fromEntries(pairs.map(({ fact, better }) => [fact, typed(better)]))
const withFact = (facts: ResidenceFacts, key: string, value: FactValue): ResidenceFacts => ({
  ...facts,
  values: { ...facts.values, [key]: value },
})

describe(`rules, drawn at random (seed ${seed})`, { timeout: 300_000 }, () => {
  test('a fact that gets better never makes a pathway worse, save the exceptions of the law', () => {
    const exceptions = (fact: string) =>
      new Set(pairs.filter((pair) => pair.fact === fact).flatMap(({ except }) => except.split(' ')))
    for (const { except, paragraph } of pairs) if (except) expect(paragraph).toMatch(/§/)
    let compared = 0
    const compare = (facts: ResidenceFacts, on: number, fact: string, worse: string, better: string) => {
      const left = exceptions(fact)
      const evaluate = (value: string) =>
        evaluatePerson(rules, withFact(facts, fact, typed(value)), isoDay(on), { changes: false }).hints
      const [before, after] = [evaluate(worse), evaluate(better)]
      for (const id of rules.pathways.keys()) {
        if (left.has(id)) continue
        const [was, is] = [before.get(id)!, after.get(id)!]
        compared++
        if (rank[is.result] < rank[was.result])
          throw new Error(
            `${fact} ${worse} → ${better}: ${id} ${JSON.stringify(was)} → ${JSON.stringify(is)}`,
          )
      }
    }
    fc.assert(
      fc.property(person, reference, fc.boolean(), (drawnFacts, on, favourable) => {
        const facts = favourable ? { ...drawnFacts, values: { ...drawnFacts.values, ...best } } : drawnFacts
        for (const { fact, worse, better } of pairs) compare(facts, on, fact, worse, better)
      }),
      { ...drawn, numRuns: Math.ceil(runs / 4) },
    )
    expect(compared).toBeGreaterThan(runs * 30)
  })

  test('a status of which only some days are known holds nothing against anybody that the whole history would not', () => {
    let compared = 0
    fc.assert(
      fc.property(person, reference, fc.integer({ min: 1, max: 2500 }), (facts, on, unseen) => {
        const last = facts.statusHistory!.at(-1)!
        // A title deemed to continue has the kind of the one before it, which is not seen here.
        fc.pre(last.kind !== 'FIKTION_81_4')
        const since = isoDay(dayNumber(last.from)! + unseen)
        const seen = { ...facts, statusHistory: [{ ...last, from: since, isAtLeast: true }] }
        const evaluate = (of: ResidenceFacts) =>
          evaluatePerson(rules, of, isoDay(on), { changes: false }).hints
        const [whole, part] = [evaluate(facts), evaluate(seen)]
        for (const [id, is] of part) {
          const was = whole.get(id)!
          const against =
            was.result === 'closed' ? [] : is.missing.filter((one) => !was.missing.includes(one))
          compared++
          if ((is.result === 'closed' && was.result !== 'closed') || against.length > 0)
            throw new Error(`${id} ${JSON.stringify(was)} → ${JSON.stringify(is)}`)
        }
      }),
      drawn,
    )
    expect(compared).toBeGreaterThan(runs * 30)
  })

  test('a result stays as it is until its next change, and differs on that day', () => {
    let changed = 0
    fc.assert(
      fc.property(
        person,
        reference,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (facts, on, share) => {
          const now = evaluatePerson(rules, facts, isoDay(on)).hints
          for (const [id, { nextChangeDate, closesOn: _closesOn, outcomes: _, ...seen }] of now) {
            const next = nextChangeDate === null ? on + 3000 : dayNumber(nextChangeDate)!
            const between = on + Math.floor(share * (next - on))
            const at = (day: number) => {
              const {
                nextChangeDate: _next,
                closesOn: _closes,
                outcomes: _outcomes,
                earliestDateDiscretion: _d,
                ...read
              } = evaluatePerson(rules, facts, isoDay(day), { changes: false }).hints.get(id)!
              return read
            }
            const { earliestDateDiscretion: _, ...expected } = seen
            expect(at(between), `${id} from ${isoDay(on)} on ${isoDay(between)}`).toEqual(expected)
            if (nextChangeDate === null) continue
            changed++
            expect(at(next), `${id} on its change ${nextChangeDate}`).not.toEqual(expected)
          }
        },
      ),
      { ...drawn, numRuns: Math.ceil(runs / 6) },
    )
    expect(changed).toBeGreaterThan(0)
  })

  test('a way is shut on the day that shuts it, and on none before; without such a day on none in sight', () => {
    let shut = 0
    fc.assert(
      fc.property(
        person,
        reference,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (facts, on, share) => {
          const months = 36
          const now = evaluatePerson(rules, facts, isoDay(on), {
            changes: false,
            closingsWithin: months,
          }).hints
          const standOn = (day: number, id: string) =>
            evaluatePerson(rules, facts, isoDay(day), { changes: false }).hints.get(id)!.result
          for (const [id, { result, closesOn }] of now) {
            if (result !== 'open' && result !== 'missing') continue
            const end = closesOn === null ? plusMonths(on, months) : dayNumber(closesOn)!
            const between = on + Math.floor(share * (end - on))
            expect(standOn(between, id), `${id} from ${isoDay(on)} on ${isoDay(between)}`).not.toBe('closed')
            if (closesOn === null) continue
            shut++
            expect(standOn(end, id), `${id} on ${closesOn}`).toBe('closed')
          }
        },
      ),
      { ...drawn, numRuns: Math.ceil(runs / 6) },
    )
    expect(shut).toBeGreaterThan(0)
  })

  test('on the earliest date no time-based condition is missing any more', () => {
    let dated = 0
    fc.assert(
      fc.property(person, reference, (facts, on) => {
        // Only what goes on as it is today: segments, stays abroad and other dates ahead are left out.
        const today = isoDay(on)
        const past = facts.statusHistory!.filter(({ from }) => from <= today)
        const goesOn = past.map((one, index) => (index === past.length - 1 ? { ...one, to: null } : one))
        const standing = {
          ...withFact(facts, 'application.date', null),
          statusHistory: goesOn,
          absences: facts.absences!.filter(({ to }) => to !== null && to < today),
        }
        for (const [id, { earliestDate, outcomes }] of evaluatePerson(rules, standing, today, {
          changes: false,
        }).hints) {
          if (earliestDate === null) continue
          dated++
          const later = evaluatePerson(rules, standing, earliestDate, { changes: false }).hints.get(id)!
          const waited = outcomes
            .filter(({ state, day }) => state === 'unmet' && day !== null)
            .map((one) => one.id)
          for (const condition of waited)
            // Several conditions as one may need more than time beside it.
            if (!('conditions' in rules.conditions.get(condition)!.at(-1)!.test!))
              expect(later.missing, `${id} ${condition} from ${today} to ${earliestDate}`).not.toContain(
                condition,
              )
        }
      }),
      drawn,
    )
    expect(dated).toBeGreaterThan(0)
  })
})
