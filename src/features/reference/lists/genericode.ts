import { type SaxesTagNS, SaxesParser } from 'saxes'
import {
  type CodeListColumn,
  type CodeListFile,
  CodeListRefused,
  mostColumns,
  mostRows,
} from '#domain/code-list/code-list-file.ts'

/** Elements by which publishers mark the key column they recommend (XÖV annotations 3 and 4). */
const recommendations = new Set(['empfohleneCodeSpalte', 'recommendedKeyColumn'])

/**
 * Reads a code list in OASIS genericode 1.0, as XRepository gives it out. A document type declaration is refused: a
 * list needs none, and entities declared there could make a small file endless.
 */
export function readGenericode(text: string): CodeListFile {
  const list = new GenericodeList()
  const parser = new SaxesParser({ xmlns: true })
  parser.on('doctype', () => {
    throw new CodeListRefused('document_type')
  })
  parser.on('error', () => {
    throw new CodeListRefused('not_readable')
  })
  parser.on('opentag', (tag) => list.open(tag))
  parser.on('text', (part) => list.text(part))
  parser.on('cdata', (part) => list.text(part))
  parser.on('closetag', (tag) => list.close(tag.local))
  parser.write(text).close()
  return list.finish()
}

class GenericodeList {
  private readonly path: string[] = []
  private readonly words = new Map<string, string>()
  private readonly columns: { id: string; name: string }[] = []
  private readonly keys: { column: string; recommended: boolean }[] = []
  private readonly rows: (string | null)[][] = []
  private cell: string | null = null
  private buffer = ''

  open({ local, attributes }: SaxesTagNS) {
    if (this.path.length === 0 && local !== 'CodeList') throw new CodeListRefused('not_a_code_list')
    this.path.push(local)
    this.buffer = ''
    const attribute = (name: string) => attributes[name]?.value ?? ''
    if (local === 'Value' && !this.within('Row')) throw new CodeListRefused('ragged_row')
    if (local === 'Column') this.addColumn(attribute('Id'))
    else if (local === 'Key') this.keys.push({ column: '', recommended: false })
    else if (local === 'ColumnRef' && this.within('Key') && this.keys.at(-1)!.column === '')
      this.keys.at(-1)!.column = attribute('Ref')
    else if (recommendations.has(local) && this.within('Key')) this.keys.at(-1)!.recommended = true
    else if (local === 'Row') this.beginRow()
    else if (local === 'Value') this.cell = attribute('ColumnRef') || this.nextColumn()
  }

  text(part: string) {
    this.buffer += part
  }

  close(local: string) {
    this.path.pop()
    const parent = this.path.at(-1)
    const said = this.buffer.trim()
    this.buffer = ''
    if (local === 'SimpleValue' && parent === 'Value') this.put(said)
    else if (parent === 'Column' && (local === 'LongName' || local === 'ShortName')) {
      const column = this.columns.at(-1)!
      if (local === 'LongName' || column.name === '') column.name = said
    } else if (this.within('Identification') || this.within('Annotation')) {
      const at = parent === 'Agency' ? `agency.${local}` : local
      // The first wording stands; what follows are translations and short forms.
      if (!this.words.has(at)) this.words.set(at, said)
    }
  }

  finish(): CodeListFile {
    if (this.columns.length === 0) throw new CodeListRefused('no_columns')
    const key = (this.keys.find((one) => one.recommended) ?? this.keys[0])?.column
    const columns = this.columns.map(({ id, name }): CodeListColumn => ({
      id,
      name: name || id,
      isKey: id === key,
    }))
    const say = (...names: string[]) => names.map((name) => this.words.get(name)).find(Boolean) ?? ''
    const head = {
      uri: say('CanonicalUri'),
      version: say('Version'),
      title: say('LongName', 'ShortName'),
      publisher: say('agency.LongName', 'agency.ShortName', 'agencyShortName'),
      validFrom: /^\d{4}-\d{2}-\d{2}/.exec(say('validFrom', 'gueltigAb', 'Version'))?.[0] ?? '',
      columns,
    }
    return { head, rows: this.rows }
  }

  private within(name: string) {
    return this.path.includes(name)
  }

  private addColumn(id: string) {
    if (this.columns.length === mostColumns) throw new CodeListRefused('too_many_columns')
    this.columns.push({ id, name: '' })
  }

  private beginRow() {
    if (this.rows.length === mostRows) throw new CodeListRefused('too_many_rows')
    this.rows.push(this.columns.map(() => null))
  }

  /** Values may leave out their column: then each stands in the one after the last. */
  private nextColumn() {
    const row = this.rows.at(-1)!
    const at = row.findLastIndex((value) => value !== null) + 1
    return this.columns[at]?.id ?? ''
  }

  private put(value: string) {
    const at = this.columns.findIndex((column) => column.id === this.cell)
    if (at < 0) throw new CodeListRefused('ragged_row', this.rows.length)
    this.rows.at(-1)![at] = value
  }
}
