import type { Rechtskreis } from '../lanes.ts'

const offices: Partial<Record<Rechtskreis, string>> = {
  AUFENTHG: 'ABH',
  ASYLG: 'ABH',
  FREIZUEGG: 'ABH',
  WOHNSITZ: 'ABH',
  STAG: 'EBH',
  ASYLBLG3: 'ASYLBLG',
  ASYLBLG2: 'ASYLBLG',
  SGB2: 'JC',
  SGB12: 'SOZ',
  SGB9: 'SOZ',
  WOGG: 'WOHN',
  SGB5: 'KK',
  SGB3: 'AA',
  FAMILIE: 'FAMKA',
  SCHULG: 'SCHULA',
  KURS: 'KURS',
  SGB8: 'JA',
}

/**
 * The kind of office that usually keeps a Rechtskreis (agency_kinds), for where no office is named; where none does, as
 * with own income, the coordination itself.
 */
export const usualOffice = (rechtskreis: Rechtskreis | null): string =>
  (rechtskreis && offices[rechtskreis]) ?? 'KI'
