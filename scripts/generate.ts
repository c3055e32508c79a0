import { globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { conceptSchemaFile } from './concept-schema-file.ts'
import { renderPolicyFile } from './policy-forms.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Writes what is generated and committed: the SQL below the head of every file in db/policies. */
function generatePolicies() {
  const files = globSync('db/policies/*.sql', { cwd: root }).toSorted()
  for (const file of files) {
    const at = path.join(root, file)
    const text = readFileSync(at, 'utf8')
    writeFileSync(at, renderPolicyFile(path.basename(file, '.sql'), text))
  }
  console.log(`${files.length} policy files`)
}

generatePolicies()
writeFileSync(path.join(root, conceptSchemaFile.path), conceptSchemaFile.text())
