import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { columnKeys, type ColumnKey, columnNames } from '../competence-file/columns.ts'
import { sampleAddress, sampleFile } from '../competence-file/sample.ts'

const meanings: Record<ColumnKey, () => string> = {
  matter: m.network_column_matter,
  municipality: m.network_column_municipality,
  organisation: m.network_column_organisation,
  from: m.network_column_from,
  source: m.network_column_source,
}

/** Which columns a file has, what may stand in them, and a sample to fill in. */
export function FileDescription() {
  return (
    <section className="flow" aria-labelledby="file-description">
      <h2 className="kern-heading-medium" id="file-description">
        {m.network_columns()}
      </h2>
      <DataTable
        caption={m.network_columns()}
        captionHidden
        rows={columnKeys}
        rowKey={(key) => key}
        columns={[
          { key: 'german', label: m.network_column_german(), cell: (key) => columnNames[key][0] },
          { key: 'english', label: m.network_column_english(), cell: (key) => columnNames[key][1] },
          { key: 'meaning', label: m.network_column_meaning(), cell: (key) => meanings[key]() },
        ]}
      />
      <h2 className="kern-heading-medium" id="sample">
        {m.network_sample()}
      </h2>
      <pre className="file-sample" tabIndex={0} role="region" aria-labelledby="sample" lang="de">
        {sampleFile}
      </pre>
      <p className="kern-body">
        <a className="kern-link" href={sampleAddress} download="zustaendigkeiten.csv">
          {m.network_sample_download()}
        </a>
      </p>
    </section>
  )
}
