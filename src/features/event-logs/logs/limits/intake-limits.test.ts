import { describe, expect, test } from 'vitest'
import { EventLogRefused } from '../event-log-refused.ts'
import { IntakeLimits } from './intake-limits.ts'
import { MOST_ACTIVITIES, MOST_CASES, MOST_EVENTS, MOST_NAME_BYTES, MOST_RESOURCES } from './log-limits.ts'

const COLUMNS = { case: 'Fall', activity: 'Schritt', timestamp: 'Zeit', resource: 'Stelle' }

function watched() {
  const lists = { caseNames: [] as string[], activityNames: [] as string[], resourceNames: [] as string[] }
  return { ...lists, limits: new IntakeLimits('log', COLUMNS, lists) }
}

function refusal(deed: () => void): EventLogRefused {
  try {
    deed()
  } catch (error) {
    expect(error).toBeInstanceOf(EventLogRefused)
    return error as EventLogRefused
  }
  throw new Error('was not refused')
}

describe('as many as a limit says are taken, one more is refused with its line and column', () => {
  test.each([
    ['caseNames', MOST_CASES, /^log .*\(Zeile 7\): mehr als 1\.500\.000 verschiedene Fälle in „Fall“/],
    ['activityNames', MOST_ACTIVITIES, /mehr als 10\.000 verschiedene Aktivitäten in „Schritt“/],
    ['resourceNames', MOST_RESOURCES, /mehr als 100\.000 verschiedene Stellen in „Stelle“/],
  ] as const)('%s', (list, most, german) => {
    const { limits, ...lists } = watched()
    for (let at = 0; at < most; at++) {
      lists[list].push('a')
      limits.passed(at)
    }
    lists[list].push('a')
    const { reason, words } = refusal(() => limits.passed(7))
    expect(reason).toBe('columns')
    expect(words.de).toMatch(german)
  })

  // Fifty million calls take seconds.
  test.runIf(process.env.NAHTLOS_DEEP === '1')('events', () => {
    const { limits } = watched()
    for (let at = 0; at < MOST_EVENTS; at++) limits.passed(at)
    expect(refusal(() => limits.passed(7)).words.en).toContain(
      '(line 7): the log has more than 50,000,000 events',
    )
  })

  test('bytes of names of all kinds together', () => {
    const { limits, caseNames, activityNames } = watched()
    // Two bytes each in UTF-8.
    caseNames.push('ä'.repeat(MOST_NAME_BYTES / 4))
    activityNames.push('ä'.repeat(MOST_NAME_BYTES / 4))
    limits.passed(1)
    caseNames.push('a')
    expect(refusal(() => limits.passed(7)).words.de).toContain('(Zeile 7): die Namen von Fällen')
  })
})
