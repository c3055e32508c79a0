import fc from 'fast-check'
import { getDocumentProxy } from 'unpdf'
import { beforeAll, expect, test } from 'vitest'
import { makePdf } from '#platform/pdf/make-pdf.server.ts'
import { sheetDocument } from './sheet-document.ts'
import type { ShownSheet } from './shown-sheet.server.ts'

const sheet = (more: Partial<ShownSheet> = {}): ShownSheet => ({
  caseRef: 'r',
  persons: [],
  chosen: 'p',
  name: 'Leila Amiri',
  careful: false,
  byPost: true,
  today: '27.11.2026',
  agreed: { number: 2, day: '12.11.2026' },
  other: 'now',
  noPdf: false,
  ask: { title: 'Case Management Nord', organisation: 'Kreis Beispiel' },
  goals: [{ key: 'g', words: 'Ich möchte als Pflegerin arbeiten.', aim: 'Ich habe einen Vertrag.' }],
  mine: [{ key: 'a', title: 'Antrag unterschreiben', where: 'Ausländerbehörde', due: '2026-12-01' }],
  others: [],
  done: [{ key: 'd', title: 'Sprachtest B1' }],
  ...more,
})

const noon = Temporal.Instant.from('2026-11-27T11:00:00Z')

type Node = { role?: string; children?: Node[] }
const rolesOf = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap(rolesOf),
]

const madeOf = (shown: ShownSheet) =>
  makePdf('src/features/agreements/pdf/sheet.typ', sheetDocument(shown, 'de'), noon)

/** The document as another program reads it: its words, the roles of its structure, what it says of itself. */
async function read(shown: ShownSheet) {
  const made = await madeOf(shown)
  if (!made.ok) throw new Error(made.refusal)
  const document = await getDocumentProxy(made.value.slice())
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)),
  )
  const words = await Promise.all(
    pages.map(async (page) =>
      (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' '),
    ),
  )
  return {
    bytes: Buffer.from(made.value).toString('latin1'),
    pages: document.numPages,
    text: words.join(' ').replaceAll(/\s+/g, ' '),
    roles: rolesOf((await pages[0]!.getStructTree()) as Node),
    marked: (await document.getMarkInfo())?.Marked,
    info: (await document.getMetadata()).info as Record<string, string>,
  }
}

// The thread begins with the first document.
beforeAll(() => read(sheet()), 20_000)

test('the document says what the page says, in its order', async () => {
  const { text, pages } = await read(sheet())
  expect(text).toBe(
    'Mein Plan – Leila Amiri Vereinbart am 12.11.2026, Fassung 2 Was ist mein Ziel? ' +
      'Ich möchte als Pflegerin arbeiten. Geschafft ist es, wenn: Ich habe einen Vertrag. ' +
      'Was mache ich? Antrag unterschreiben Stelle: Ausländerbehörde · bis 01.12.2026 ' +
      'Was machen andere? Im Moment muss niemand anderes etwas tun. ' +
      'Wen kann ich fragen? Case Management Nord Kreis Beispiel Telefon: Nächster Termin: ' +
      'Das ist schon geschafft Sprachtest B1',
  )
  expect(pages).toBe(1)
})

test('it is tagged, has a language and a title, and begins with its heading', async () => {
  const { roles, marked, info, bytes } = await read(sheet())
  expect(marked).toBe(true)
  expect(info).toMatchObject({ Language: 'de', Title: 'Mein Plan – Leila Amiri' })
  expect(bytes).toContain('pdfuaid')
  expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H2', 'H2', 'H2', 'H2'])
  expect(roles.filter((role) => role === 'LI')).toHaveLength(3)
})

test('where care is needed nothing in the file says whose it is', async () => {
  const { text, bytes, info } = await read(sheet({ name: null, careful: true }))
  expect(text.startsWith('Mein Plan Vereinbart')).toBe(true)
  expect(`${text}${bytes}${JSON.stringify(info)}`).not.toMatch(/Leila|Amiri/)
})

test.each([
  ['signs that mean something to the typesetter', '#panic("x") *fett* _k_ $1+1$ = Titel @ref <l> `c` // ]'],
  ['letters of other scripts', 'Łukasz Ğüneş Мария Ελένη Nguyễn'],
  ['letters of Tigrinya', 'ትግርኛ ሰላም'],
])('%s come out as they were written', async (_words, title) => {
  const { text } = await read(sheet({ done: [{ key: 'd', title }] }))
  expect(text).toContain(title)
})

test('whatever people write in letters that the typefaces have, there is a document; for others it is said', async () => {
  let without = 0
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (words) => {
      const made = await madeOf(sheet({ goals: [{ key: 'g', words, aim: words }] }))
      if (!made.ok) without += 1
      expect(made.ok ? 'made' : made.refusal).toMatch(/^(made|letters)$/)
    }),
    { numRuns: 15 },
  )
  expect(without).toBeGreaterThan(0)
  const plain = fc.string({ unit: fc.constantFrom(...'aÄß#*_$@`\\<>[]{}"=-/~ \n'), maxLength: 300 })
  await fc.assert(
    fc.asyncProperty(plain, async (words) => {
      expect(await madeOf(sheet({ goals: [{ key: 'g', words, aim: words }] }))).toMatchObject({ ok: true })
    }),
    { numRuns: 15 },
  )
})

test('sixty steps run over several pages, each step once', async () => {
  const mine = Array.from({ length: 60 }, (_, at) => ({
    key: `${at}`,
    title: `Schritt Nr. ${at + 1};`,
    where: 'Amt',
    due: null,
  }))
  const { text, pages } = await read(sheet({ mine }))
  expect(pages).toBeGreaterThan(1)
  for (const { title } of mine) expect(text.split(title)).toHaveLength(2)
})
