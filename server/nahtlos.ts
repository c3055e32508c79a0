import { parseArgs } from 'node:util'
import { type OperatorCommand, OperatorMistake } from './operator-command.ts'

/** Commands by name; each is loaded only when it is called. */
const commands: Record<string, () => Promise<OperatorCommand>> = {
  'database init': async () => (await import('./commands/database-init.ts')).databaseInit,
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  'site create': async () => (await import('./commands/site-create.ts')).siteCreate,
  'user create': async () => (await import('./commands/user-create.ts')).userCreate,
  'keys create': async () => (await import('./commands/keys-create.ts')).keysCreate,
  'keys rotate': async () => (await import('./commands/keys-rotate.ts')).keysRotate,
  work: async () => (await import('./commands/work.ts')).work,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  'audit verify': async () => (await import('./commands/audit-verify.ts')).auditVerify,
  'demo generate': async () => (await import('./commands/demo-generate.ts')).demoGenerate,
  'demo accounts': async () => (await import('./commands/demo-accounts.ts')).demoAccountsCommand,
  'pathways evaluate': async () => (await import('./commands/pathways-evaluate.ts')).pathwaysEvaluate,
  'chains discover': async () => (await import('./commands/chains-discover.ts')).chainsDiscover,
}

const print = (line: string) => process.stdout.write(`${line}\n`)

async function help() {
  print('Nahtlos: npm run nahtlos -- <Befehl> [Optionen]\n')
  for (const load of Object.values(commands)) {
    const command = await load()
    print(`  ${command.usage}\n      ${command.summary.de}\n      ${command.summary.en}`)
  }
  print(
    "\nRückgabe / exit codes: 0 erledigt/done · 1 Mangel gefunden/found wanting · 2 Bedienfehler/operator's mistake · 3 Programmfehler/fault",
  )
  return 0
}

async function run(args: string[]): Promise<number> {
  if (args.length === 0 || args[0] === '--help' || args[0] === '-h') return help()
  const name = [args.slice(0, 2).join(' '), args[0]!].find((candidate) => candidate in commands)
  if (!name)
    throw new OperatorMistake({
      de: `Den Befehl „${args[0]}“ gibt es nicht. Alle Befehle: npm run nahtlos -- --help`,
      en: `There is no command “${args[0]}”. All commands: npm run nahtlos -- --help`,
    })
  const command = await commands[name]!()
  const { values, positionals } = parsed(command, args.slice(name.split(' ').length))
  if (values.help) {
    print(`${command.usage}\n${command.summary.de}\n${command.summary.en}`)
    return 0
  }
  return command.run({ values: values as Record<string, string | boolean | undefined>, positionals, print })
}

function parsed(command: OperatorCommand, args: string[]) {
  try {
    return parseArgs({
      args,
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
  } catch (error) {
    const { message } = error as Error
    throw new OperatorMistake({ de: `${message}\nAufruf: ${command.usage}`, en: `Usage: ${command.usage}` })
  }
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (error instanceof OperatorMistake) {
    process.stderr.write(`${error.de}\n${error.en}\n`)
    process.exitCode = error.exitCode
  } else {
    process.stderr.write(`${(error as Error).stack ?? String(error)}\n`)
    process.exitCode = 3
  }
}
