import { describe, expect, test } from 'vitest'
import {
  doubleKeysIn,
  type Message,
  type MessageFile,
  messageProblems,
  readMessageFiles,
  unusedKeys,
} from '../../scripts/message-files.ts'
import { codeFiles, root } from './repository-files.ts'

const plural = (match: Record<string, string>): Message => [
  { declarations: ['input count', 'local countPlural = count: plural'], selectors: ['countPlural'], match },
]

const both = (de: Record<string, Message>, en: Record<string, Message>): MessageFile[] => [
  { path: 'src/features/plan/messages/de.json', locale: 'de', prefix: 'plan', messages: de },
  { path: 'src/features/plan/messages/en.json', locale: 'en', prefix: 'plan', messages: en },
]

const sound: Record<string, Message> = {
  plan_title: 'Plan von {name}',
  plan_steps: plural({ 'countPlural=one': '{count} Schritt', 'countPlural=other': '{count} Schritte' }),
}

describe('planted faults', () => {
  test('sound files have none', () => {
    expect(messageProblems(both(sound, sound))).toEqual([])
  })

  test('a missing key', () => {
    expect(messageProblems(both({ ...sound, plan_more: 'Mehr' }, sound))).toEqual([
      '"plan_more" is missing in en',
    ])
  })

  test('a missing plural form', () => {
    const half = { ...sound, plan_steps: plural({ 'countPlural=other': '{count} steps' }) }
    expect(messageProblems(both(sound, half))).toEqual([
      'src/features/plan/messages/en.json: "plan_steps" has no plural form "one"',
    ])
  })

  test('a different parameter', () => {
    expect(messageProblems(both(sound, { ...sound, plan_title: 'Plan of {person}' }))).toEqual([
      '"plan_title" takes different parameters: name / person',
    ])
  })

  test('a wrong prefix', () => {
    const wrong = { ...sound, title: 'Plan' }
    expect(messageProblems(both(wrong, wrong))).toEqual([
      'src/features/plan/messages/de.json: "title" must begin with "plan_"',
      'src/features/plan/messages/en.json: "title" must begin with "plan_"',
    ])
  })

  test('the same key in two files', () => {
    const more: MessageFile = {
      path: 'src/ui/messages/de.json',
      locale: 'de',
      prefix: 'plan',
      messages: { plan_title: 'Plan von {name}' },
    }
    expect(messageProblems([...both(sound, sound), more])).toEqual([
      'src/ui/messages/de.json: "plan_title" stands in src/features/plan/messages/de.json too',
    ])
  })

  test('the same key twice in one file, which the parser would swallow', () => {
    expect(doubleKeysIn('x.json', '{\n  "plan_a": "1",\n  "plan_b": "2",\n  "plan_a": "3"\n}')).toEqual([
      'x.json: "plan_a" stands twice',
    ])
  })

  test('a key nobody uses', () => {
    expect(unusedKeys(both(sound, sound), ['m.plan_title({ name })', 'm.plan_steps_more()'])).toEqual([
      '"plan_steps" is used nowhere',
    ])
  })
})

const files = readMessageFiles(root)

test('the message files of the program were read, not the compiled ones', () => {
  console.log(
    `messages: ${files.length} files, ${files.reduce((sum, file) => sum + Object.keys(file.messages).length, 0)} texts`,
  )
  expect(files.length).toBeGreaterThan(3)
  expect(files.filter((file) => file.path.includes('/generated/'))).toEqual([])
})

test('the program speaks both languages completely', () => {
  expect(messageProblems(files)).toEqual([])
})

test('every text is used', () => {
  const source = codeFiles().filter(
    (file) => file.path.startsWith('src/') && !/\.test\.tsx?$/.test(file.path),
  )
  expect(
    unusedKeys(
      files,
      source.map((file) => file.text),
    ),
  ).toEqual([])
})
