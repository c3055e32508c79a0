import { daysUntil, plusDays } from './days.ts'
import { inventedName, type DemoName } from './people/names.ts'
import type { NameKind } from '#domain/person/name-kinds.ts'
import type { Chance } from './random.ts'
import { type Story, tellStory } from './story-telling/story.ts'
import { type Way, ways } from './story-telling/ways.ts'

type OtherName = { kind: NameKind; name: string }

/** Everything about one invented case that its rows are made of. */
export type CaseStory = {
  site: string
  siteCode: string
  ids: Record<'case' | 'caseRef' | 'person' | 'personRef' | 'episode' | 'plan' | 'run', string>
  keys: Record<'trace' | 'person' | 'free' | 'chain', string>
  name: DemoName
  birthYear: number
  /** under age and here without parents */
  isUnaccompanied: boolean
  /** Birth date and other names, where the story tells them. */
  born?: string
  otherNames?: OtherName[]
  municipality: string
  organisation: string
  responsible: { id: string; title: string; role: string }
  way: Way
  story: Story
  opened: string
  closed: string | null
  closingReason: string | null
  phase: string
}

const weighted = ways.flatMap((way) => Array.from({ length: way.weight }, () => way))
const phases = ['assessment', 'planning', 'linking', 'monitoring', 'evaluation']

/** The responsible member and what the case takes over from its post. */
export type Place = Pick<CaseStory, 'site' | 'siteCode' | 'municipality' | 'organisation' | 'responsible'>

/**
 * Invents a case: somebody arrives within the last three years, comes to the case management some days later, and
 * the chain runs from there. Chains that are done or broken off close the case; some stay for what follows.
 */
export function inventCase(chance: Chance, place: Place, today: string): CaseStory {
  const way = chance.pick(weighted)
  // More came lately than years ago, as at a service that grows.
  const opened = plusDays(today, -6 - Math.floor(1090 * chance.number() ** 1.7))
  const firstDay = plusDays(opened, -chance.below(20))
  const story = tellStory(chance, { way, site: place.siteCode, firstDay, today })
  const last =
    story.steps
      .map((step) => step.endedOn ?? '')
      .toSorted()
      .at(-1) || opened
  const over = story.brokenOffOn ?? (story.completed ? last : null)
  const closed = over && plusDays(over < opened ? opened : over, 20 + chance.below(60))
  const isClosed = closed !== null && closed < today && chance.number() < 0.92
  const share = daysUntil(opened, today) / 1096
  const caseId = chance.uuid()
  return {
    ...place,
    ids: {
      case: caseId,
      caseRef: chance.uuid(),
      person: chance.uuid(),
      personRef: chance.uuid(),
      episode: chance.uuid(),
      plan: chance.uuid(),
      run: chance.uuid(),
    },
    keys: { trace: chance.uuid(), person: chance.uuid(), free: chance.uuid(), chain: chance.uuid() },
    name: inventedName(chance),
    ...ageOf(caseId, 1958 + chance.below(48), way, today),
    way,
    story,
    opened,
    closed: isClosed ? closed : null,
    closingReason: isClosed ? (story.brokenOffOn ? 'dropped_out' : 'goals_reached') : null,
    phase: isClosed
      ? 'closed'
      : phases[Math.min(phases.length - 1, Math.floor(share * 4 + chance.number() * 2))]!,
  }
}

/** A few of those who were recognised are young people without parents; the others are grown up. */
function ageOf(caseId: string, birthYear: number, way: Way, today: string) {
  const isUnaccompanied = way.name === 'recognised' && Number.parseInt(caseId.slice(-2), 16) % 8 === 7
  return { isUnaccompanied, birthYear: isUnaccompanied ? Number(today.slice(0, 4)) - 16 : birthYear }
}

/** Two spellings of one invented person: the passport, and what another office had written. */
const passport = { family: 'Demo-Kovalchuk', given: 'Oksana', born: '1984-09-14' }
const otherOffice = { family: 'Demo-Kowaltschuk', given: 'Oxana', born: '1984-01-01' }

/** Makes two open cases of one member the same human, admitted twice, so that there is something to merge. */
export function plantDouble(cases: CaseStory[]): void {
  const ukrainian = cases.filter((one) => one.closed === null && one.name.language === 'uk')
  const twin = (one: CaseStory) =>
    ukrainian.find((it) => it !== one && it.responsible.id === one.responsible.id)
  const first = ukrainian.find(twin)
  const second = first && twin(first)
  if (!first || !second) return
  for (const [one, { born, ...name }] of [
    [first, passport],
    [second, otherOffice],
  ] as const) {
    one.name = { ...one.name, ...name, address: 'frau' }
    one.birthYear = Number(born.slice(0, 4))
    one.born = born
  }
  first.otherNames = [{ kind: 'original_script', name: 'Ковальчук Оксана' }]
  second.otherNames = [{ kind: 'former', name: 'Demo-Melnychenko' }]
}
