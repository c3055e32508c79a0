import { expect, test } from 'vitest'
import { looksLikeDiagnosis } from './looks-like-diagnosis.ts'

test.each([
  'F32',
  'F32.1',
  'f32.1 seit Mai',
  'Diagnose: G80.0',
  'E11.-',
  'C50+',
  'nach ICD-10',
  'ICD 10',
  'DSM-5',
])('"%s" looks like a diagnosis', (words) => expect(looksLikeDiagnosis(words)).toBe(true))

test.each([
  'braucht kurze Wege und Pausen',
  'Sprachniveau B1, A2 angestrebt',
  'Termine erst ab 10 Uhr, Raum im Erdgeschoss',
  'Tel. 0241 12345, Zimmer 12',
  'Medikamente müssen gekühlt werden',
])('"%s" says what is needed', (words) => expect(looksLikeDiagnosis(words)).toBe(false))
