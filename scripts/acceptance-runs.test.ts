import { expect, test } from 'vitest'
import { namedTests, notRun } from './acceptance-runs.ts'

const acceptance = `| Line | Test | Seen |
| --- | --- | --- |
| a | \`x.test.ts › it works\` | yes |
| b | \`x.test.ts › the page %s opens\` | yes |
| c | offen – später, vielleicht \`x.test.ts › never\` | |
| d | \`y.test.ts › with \${count} kills\` and \`x.test.ts › it fails\` | |`

const report = JSON.stringify({
  testResults: [
    {
      name: '/here/x.test.ts',
      assertionResults: [
        { title: 'it works', fullName: 'x it works', status: 'passed' },
        { title: 'the page home opens', fullName: 'the page home opens', status: 'skipped' },
        { title: 'it fails', fullName: 'it fails', status: 'failed' },
      ],
    },
  ],
})

test('names are read from lines that are not open', () => {
  expect(namedTests(acceptance)).toEqual([
    'x.test.ts › it works',
    'x.test.ts › the page %s opens',
    'y.test.ts › with ${count} kills',
    'x.test.ts › it fails',
  ])
})

test('a file that the run left out by its seed is not missed', () => {
  expect(notRun(acceptance, [report], '/here', ['y.test.ts'])).toEqual(['x.test.ts › it fails'])
})

test('what did not run, or failed, is named', () => {
  expect(notRun(acceptance, [report], '/here')).toEqual([
    'y.test.ts › with ${count} kills',
    'x.test.ts › it fails',
  ])
})
