import { describe, expect, test } from 'vitest'
import { exportedFunctions, passedOn } from './docstrings.ts'
import { defaultExports, fullFolders, lengths, nameProblems, textProblems, textRules } from './name-rules.ts'
import { codeFiles, repositoryFiles, repositoryPaths } from './repository-files.ts'
import { routeTable } from './route-table.ts'

const code = codeFiles()
const source = code.filter((file) => file.path.startsWith('src/'))
const texts = repositoryFiles([
  '**/*.{ts,tsx,css,sql,md,json,yml,yaml,svg}',
  '.ci/*',
  '{LICENSE,NOTICE}',
]).filter((file) => !/^package-lock\.json$/.test(file.path))

describe('planted faults', () => {
  const planted: Record<string, { path: string; text: string }> = {
    'no soft delete': { path: 'db/migrations/x.sql', text: 'deleted' + '_at timestamptz' },
    'no reminders in the code': { path: 'src/x.ts', text: '// TO' + 'DO later' },
    'the context is set by functions of the database only': {
      path: 'server/x.ts',
      text: 'SET' + ' LOCAL app.site = 1',
    },
    'raw SQL only in data, platform/db and platform/jobs': {
      path: 'src/features/plan/queries/x.ts',
      text: 'sql' + '<Row>`select`',
    },
    'material beside the repository is reached by one file': {
      path: 'bench/x.ts',
      text: "'../../share" + "d/data'",
    },
    'no path of one machine': { path: 'docs/x.md', text: 'see /wor' + 'k/main' },
  }
  test.each(textRules.map((rule) => rule.name))('%s', (name) => {
    expect(textProblems([planted[name]!])).toEqual([`${planted[name]!.path}:1 ${name}`])
  })

  test('names', () => {
    const faults = ['src/utils/x.ts', 'src/date-helpers.ts', 'src/CaseList.tsx', 'src/case_list.ts']
    expect(nameProblems(faults)).toHaveLength(4)
    expect(
      nameProblems([
        'src/case-list.server.ts',
        'db/policies/case_list.sql',
        'README.md',
        'src/entry.client.tsx',
      ]),
    ).toEqual([])
  })

  test('length', () => {
    const long = 'x\n'.repeat(301)
    expect(lengths([{ path: 'src/x.ts', text: long }]).tooLong).toEqual(['src/x.ts: 301 lines'])
    expect(
      lengths([{ path: 'src/x.ts', text: `// long because: one table of the law\n${long}` }]).tooLong,
    ).toEqual([])
  })

  test('docstrings and default exports', () => {
    const text =
      '/** Adds. */\nexport function a() {}\nexport const b = () => 1\nexport const c = 2\nexport default a'
    expect(exportedFunctions({ path: 'x.ts', text })).toEqual([
      { name: 'a', documented: true },
      { name: 'b', documented: false },
    ])
    expect(defaultExports([{ path: 'x.ts', text }])).toEqual(['x.ts'])
  })
})

test('the whole repository was read', () => {
  console.log(`names: ${code.length} code files, ${texts.length} texts`)
  expect(code.length).toBeGreaterThan(100)
  expect(texts.length).toBeGreaterThan(200)
})

test('no text breaks a rule', () => {
  expect(textProblems(texts)).toEqual([])
})

test('names of files and folders say what is in them', () => {
  expect(
    nameProblems(
      repositoryPaths(['{architecture,bench,db,docs,public,scripts,server,src,tests}/**/*']).filter(
        (file) => !/\/fixtures\//.test(file),
      ),
    ),
  ).toEqual([])
})

test('files are short', () => {
  const { median, p90 } = lengths(source)
  const { tooLong } = lengths([...code, ...texts.filter((file) => file.path.endsWith('.css'))])
  console.log(`lines per file in src: median ${median}, nine of ten up to ${p90}`)
  expect(tooLong).toEqual([])
  expect(median).toBeLessThanOrEqual(50)
  expect(p90).toBeLessThanOrEqual(150)
})

/** Folders that are a list of their own: one entry per feature, table, decision, invented log. */
const lists = /^src\/features$|^db\/|^docs\/adr$|\/fixtures(\/|$)|\/messages$/

test('folders hold at most twenty entries', () => {
  const folders = fullFolders(
    repositoryPaths(['{architecture,bench,scripts,server,src,tests,docs}/**/*']),
  ).filter(([folder]) => !lists.test(folder))
  console.log(
    `folders above twelve: ${
      folders
        .filter(([, count]) => count > 12)
        .map(([folder, count]) => `${folder} ${count}`)
        .join(', ') || 'none'
    }`,
  )
  expect(folders.filter(([, count]) => count > 20)).toEqual([])
})

test('default exports only where a tool wants one', async () => {
  const routed = new Set((await routeTable())?.map((route) => route.file))
  const wanted = (file: string) =>
    routed.has(file) ||
    /^src\/(root|entry\.(client|server))\.tsx$|^src\/routes\.ts$|\/pages\/|^[^/]+\.config\.ts$|^tests\/support\/(database-server|running-program)\.ts$/.test(
      file,
    )
  expect(defaultExports(code).filter((file) => !wanted(file))).toEqual([])
})

test('every exported function of domain, platform and front doors says what it is for', () => {
  const doors = source.filter((file) => /^src\/features\/[^/]+\/index\.ts$/.test(file.path)).map(passedOn)
  const undocumented = source.flatMap((file) => {
    if (/\.test\.tsx?$|\.testing\.ts$/.test(file.path)) return []
    const whole = /^src\/(domain|platform)\//.test(file.path)
    const names = new Set(doors.flatMap((door) => [...(door.get(file.path) ?? [])]))
    return exportedFunctions(file)
      .filter(({ name, documented }) => !documented && (whole || names.has('*') || names.has(name)))
      .map(({ name }) => `${file.path}: ${name}`)
  })
  expect(undocumented).toEqual([])
})
