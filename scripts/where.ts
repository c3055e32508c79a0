import { readFileSync } from 'node:fs'
import path from 'node:path'
import { repositoryFiles, root } from '../tests/architecture/repository-files.ts'
import { glossaryTerms } from '../tests/architecture/document-facts.ts'

/**
 * `node scripts/where.ts <word>`: a word of the glossary (German or as in the code) → what it means and the files
 * that carry its name in code, most mentions first.
 */
function where(word: string): string[] {
  const wanted = word.toLowerCase()
  const terms = glossaryTerms(readFileSync(path.join(root, 'docs/glossary.md'), 'utf8'))
  const fitting = terms.filter(({ term, names }) =>
    [term, ...names].some((name) => name.toLowerCase().includes(wanted)),
  )
  const files = repositoryFiles(['{architecture,db,server,src}/**/*.{ts,tsx,sql,json,csv}'])
  return fitting.flatMap(({ term, meaning, names }) => {
    const places = files
      .map((file) => ({
        path: file.path,
        count: names.reduce((sum, name) => sum + file.text.split(name).length - 1, 0),
      }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count)
    const shown = places.slice(0, 12).map((place) => `  ${String(place.count).padStart(4)}  ${place.path}`)
    const more = places.length > 12 ? [`        and ${places.length - 12} more files`] : []
    return [`${term} (${names.join(', ')}): ${meaning}`, ...shown, ...more]
  })
}

const lines = process.argv[2]
  ? where(process.argv[2])
  : ['usage: node scripts/where.ts <word of docs/glossary.md>']
console.log(lines.length > 0 ? lines.join('\n') : 'The glossary has no such word.')
