/** A cell of a list as a file: text, a number, a day, or nothing. */
export type ListCell = string | number | Temporal.PlainDate | null

/** A list as it goes into a file: the words above its columns and its lines. */
export type ListSheet = { header: readonly string[]; rows: readonly (readonly ListCell[])[] }
