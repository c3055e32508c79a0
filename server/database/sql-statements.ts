/**
 * Splits SQL text into single statements at top-level semicolons; knows quotes, dollar quotes, comments and
 * `begin atomic … end` bodies. Sent one by one, so that each also runs where only one statement per query
 * is allowed (access.md 10).
 */
export function sqlStatements(text: string): string[] {
  const statements: string[] = []
  const token =
    /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$\w*\$)[\s\S]*?\1|\bbegin\s+atomic\b|\bcase\b|\bend\b|;/gi
  let start = 0
  let atomic = 0
  for (const found of text.matchAll(token)) {
    const word = found[0].toLowerCase()
    if (/^begin\s+atomic$/.test(word)) atomic = 1
    else if (word === 'case' && atomic > 0) atomic++
    else if (word === 'end' && atomic > 0) atomic--
    else if (word === ';' && atomic === 0) {
      statements.push(text.slice(start, found.index).trim())
      start = found.index + 1
    }
  }
  statements.push(text.slice(start).trim())
  return statements.filter(
    (statement) => statement.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, '').trim() !== '',
  )
}
