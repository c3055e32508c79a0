/** A file as it can be sent, for looking at and for filling in; the office is one of the demo's invented ones. */
export const sampleFile = `Rechtsmaterie;Gemeinde;Behörde;Seit;Quelle
Einbürgerung;Coesfeld;Ausländerbehörde Musterkreis;01.01.2026;Satzung vom 12.11.2025
Einbürgerung;Dülmen;Ausländerbehörde Musterkreis;01.01.2026;Satzung vom 12.11.2025
Sozialhilfe SGB XII;05558020;Sozialamt Beispielstadt;01.04.2026;Auskunft per Telefon, 3.2.2026
`

/** The same as an address; the mark at its beginning lets spreadsheets read umlauts. */
export const sampleAddress = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${sampleFile}`)}`
