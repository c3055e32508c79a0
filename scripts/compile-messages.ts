import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compile } from '@inlang/paraglide-js'
import { doubleKeys, locales, mergeMessages, messageProblems, readMessageFiles } from './message-files.ts'

const root = path.resolve(import.meta.dirname, '..')
const generated = path.join(root, 'src/platform/i18n/generated')

/** Checks the message files of all features and compiles them into typed functions. Exits 1 on a fault. */
async function compileMessages() {
  const files = readMessageFiles(root)
  const problems = [...doubleKeys(root, files), ...messageProblems(files)]
  if (problems.length > 0) {
    console.error(problems.join('\n'))
    process.exit(1)
  }
  const project = path.join(generated, 'project.inlang')
  mkdirSync(path.join(project), { recursive: true })
  mkdirSync(path.join(generated, 'messages'), { recursive: true })
  for (const locale of locales) {
    writeFileSync(
      path.join(generated, `messages/${locale}.json`),
      JSON.stringify(mergeMessages(files, locale)),
    )
  }
  const plugin = path.relative(
    generated,
    path.join(root, 'node_modules/@inlang/plugin-message-format/dist/index.js'),
  )
  const settings = {
    baseLocale: 'de',
    locales,
    modules: [plugin],
    // Nothing leaves the machine, and nothing waits for a network that is not there.
    telemetry: 'off',
    'plugin.inlang.messageFormat': { pathPattern: './messages/{locale}.json' },
  }
  writeFileSync(path.join(project, 'settings.json'), JSON.stringify(settings))
  await compile({
    project,
    outdir: path.join(generated, 'paraglide'),
    strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
    cookieName: 'sprache',
    emitTsDeclarations: false,
  })
  const count = Object.keys(mergeMessages(files, 'de')).length
  if (!process.argv.includes('--if-missing'))
    console.log(`${count} messages from ${files.length} files in ${locales.join(', ')}`)
}

// For the operator's commands, which must not rebuild what the running service uses.
const wanted =
  !process.argv.includes('--if-missing') || !existsSync(path.join(generated, 'paraglide/runtime.js'))
if (wanted) await compileMessages()
// The compiler leaves a timer behind that would keep the process alive for half a minute.
process.exit(0)
