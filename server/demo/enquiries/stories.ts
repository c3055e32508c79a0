import type { ContactChannel, OccasionKind } from '../../../src/domain/enquiry/enquiry.ts'

/** What people ask for, by core life domain, and what was said to it. Nobody is named. */
export const concerns: readonly { domain: string; words: string; said: string }[] = [
  { domain: 'WOHNEN', words: 'Wohnung zu klein, drei Kinder', said: 'Wohnberechtigungsschein erklärt' },
  { domain: 'SPRACHE', words: 'Sucht einen Kurs mit Kinderbetreuung', said: 'Zwei Kursträger genannt' },
  { domain: 'AUFENTHALT', words: 'Titel läuft ab, kein Termin', said: 'Weg zum Online-Termin gezeigt' },
  { domain: 'EXISTENZ', words: 'Versteht einen Bescheid nicht', said: 'Bescheid gemeinsam gelesen' },
  { domain: 'ARBEIT', words: 'Fragt, ob ein Beruf anerkannt wird', said: 'Anerkennungsberatung genannt' },
  { domain: 'SCHULE', words: 'Kind hat noch keinen Schulplatz', said: 'Anmeldung beim Schulamt erklärt' },
  { domain: 'GESUNDHEIT', words: 'Sucht eine Praxis mit Sprachmittlung', said: 'Liste der Praxen gegeben' },
  { domain: 'FAMILIE', words: 'Fragt nach Nachzug der Ehefrau', said: 'Beratungsstelle genannt' },
]

/** Languages that are spoken at the counter, the frequent ones several times. */
export const languages = ['ar', 'ar', 'uk', 'uk', 'fa', 'tr', 'ro', 'bg', 'ku', 'en', 'de', null] as const

/** How single contacts come about, with the core access route. */
export const singleContacts: readonly { channel: ContactChannel; route: string }[] = [
  { channel: 'phone', route: 'self' },
  { channel: 'phone', route: 'family_friend' },
  { channel: 'in_person', route: 'self' },
  { channel: 'email', route: 'existing_advice_service' },
  { channel: 'other_agency', route: 'abh' },
  { channel: 'other_agency', route: 'jugendamt' },
]

/** Occasions of the last months: how many days ago, how many came, how many doors stayed closed. */
export const occasions: readonly {
  kind: OccasionKind
  name: string
  place: string
  ago: number
  letters: number | null
  contacts: number
  notMet: number
}[] = [
  {
    kind: 'letter_campaign',
    name: 'Neuzugezogene im Herbst',
    place: 'Kreisgebiet',
    ago: 40,
    letters: 60,
    contacts: 6,
    notMet: 0,
  },
  {
    kind: 'outreach_tour',
    name: 'Unterkunft am Bahnhof',
    place: 'Sammelunterkunft',
    ago: 18,
    letters: null,
    contacts: 5,
    notMet: 4,
  },
  {
    kind: 'office_hour',
    name: 'Sprechstunde im Rathaus',
    place: 'Rathaus, Erdgeschoss',
    ago: 6,
    letters: null,
    contacts: 7,
    notMet: 0,
  },
]
