import type { NoteKind } from '#domain/case-course/notes/note-kinds.ts'

/** A note as it might have been written; names nobody, so that it fits everybody. */
export type InventedNote = {
  kind: NoteKind
  subject: string
  words: string
  minutes: readonly number[]
  place?: string
  others?: string
}

/** What is noted of the first talk after an admission. */
export const firstTalk: InventedNote = {
  kind: 'talk',
  subject: 'Erstes Gespräch',
  place: 'Beratungsraum',
  minutes: [60, 75, 90],
  words:
    'Anliegen gesammelt: Wohnung, Sprachkurs, offene Post vom Amt. Einwilligung erklärt, Fragen beantwortet.\nVereinbart: Unterlagen bis zum nächsten Termin ordnen, wir gehen sie gemeinsam durch.',
}

export const inventedNotes: readonly InventedNote[] = [
  {
    kind: 'phone',
    subject: 'Rückruf zum Bescheid',
    minutes: [10, 15],
    words:
      'Der Bescheid ist da. Die Miete ist nicht in voller Höhe anerkannt. Termin zum Durchsehen vereinbart.',
  },
  {
    kind: 'phone',
    subject: 'Nicht erreicht',
    minutes: [5],
    words: '',
  },
  {
    kind: 'talk',
    subject: 'Unterlagen für den Antrag durchgesehen',
    place: 'Beratungsraum',
    minutes: [30, 45, 60],
    words:
      'Es fehlen die Meldebescheinigung und ein Kontoauszug. Beides bringt die Person in der nächsten Woche mit.',
  },
  {
    kind: 'video',
    subject: 'Gespräch mit Kursträger und Person',
    minutes: [30],
    others: 'Kursleitung der Volkshochschule',
    words: 'Der Kurs passt, wenn die Kinderbetreuung bis 13 Uhr steht. Die Kita fragt intern nach.',
  },
  {
    kind: 'home_visit',
    subject: 'Wohnung angesehen',
    place: 'in der Wohnung',
    minutes: [45, 60],
    words:
      'Zwei Zimmer für vier Personen, Feuchtigkeit im Bad. Fotos macht die Person selbst für den Vermieter.',
  },
  {
    kind: 'accompaniment',
    subject: 'Begleitung zum Jobcenter',
    place: 'Jobcenter',
    minutes: [90, 120],
    others: 'Sachbearbeitung im Jobcenter',
    words: 'Antrag abgegeben und Eingang bestätigt. Wartezeit 70 Minuten. Rückfragen kommen schriftlich.',
  },
  {
    kind: 'message',
    subject: 'Termin bestätigt',
    minutes: [5],
    words: 'Die Person bestätigt den Termin am Donnerstag und bringt den Mietvertrag mit.',
  },
  {
    kind: 'letter',
    subject: 'Schreiben an den Vermieter',
    minutes: [20],
    words: 'Mängel beschrieben und um eine Frist gebeten. Kopie liegt bei den Dokumenten.',
  },
  {
    kind: 'office',
    subject: 'Nachfrage bei der Ausländerbehörde',
    minutes: [15, 20],
    others: 'Sachbearbeitung der Ausländerbehörde',
    words:
      'Mit Einwilligung nachgefragt: Die Verlängerung liegt zur Unterschrift. Die Karte dauert sechs Wochen.',
  },
  {
    kind: 'internal',
    subject: 'Vor dem nächsten Termin',
    minutes: [5],
    words: 'Nach dem Kita-Platz fragen. Frist für den Widerspruch prüfen.',
  },
]

/** What is meant for the responsible member and deputies alone. */
export const confidential: readonly InventedNote[] = [
  {
    kind: 'internal',
    subject: 'Eindruck nach dem Gespräch',
    minutes: [5],
    words: 'Die Person wirkte angespannt, sobald das Handy klingelte. Beim nächsten Mal allein sprechen.',
  },
  {
    kind: 'talk',
    subject: 'Vertrauliches Gespräch',
    place: 'Beratungsraum',
    minutes: [30],
    words: 'Die Person möchte, dass das Gespräch vorerst unter uns bleibt. Beratungsstellen genannt.',
  },
]
