import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { load, machine } from '../bench/report.ts'
import { OptionError, readOptions, USAGE, type TortureOptions } from './options.ts'
import { loadRow } from './rows.ts'
import { runRow, wasRow } from './run-row.ts'
import { faultsOf, isKept, table, type Told } from './table.ts'

const ENTRY = fileURLToPath(import.meta.url)

/** `npm run torture`: kills, damages and races the built app, prints a table, and fails where an answer was lost. */
async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args)
  if (options === 'help') {
    console.log(USAGE)
    return
  }
  console.log(`seed ${options.seed}`)
  if (options.build) await buildApp()
  const before = load()
  const told = await runAll(options)
  const command = ['npm run torture --', ...args, ...(args.includes('--seed') ? [] : ['--seed', options.seed])].join(' ')
  const circumstances = `${command}, ${new Date().toISOString().slice(0, 16)}Z\n${machine()}, load average ${before} before and ${load()} after`
  console.log(`\n${circumstances}\n\n${table(told, options.seed)}\n`)
  await mkdir('reports', { recursive: true })
  await writeFile('reports/torture.json', `${JSON.stringify({ circumstances, seed: options.seed, rows: told }, null, 2)}\n`)
  if (!told.every(({ outcome }) => isKept(outcome))) process.exitCode = 1
}

/** Some rows beside each other, in their order; the table keeps it too. */
async function runAll({ rows: names, seed, quick, lanes }: TortureOptions): Promise<readonly Told[]> {
  const rows = await Promise.all(names.map(loadRow))
  const children = new Set<ChildProcess>()
  const waiting = [...rows]
  const endAll = () => {
    waiting.length = 0
    for (const child of children) child.kill('SIGTERM')
  }
  process.once('SIGINT', endAll).once('SIGTERM', endAll)
  const told: Told[] = []
  const lane = async (): Promise<void> => {
    for (let row = waiting.shift(); row !== undefined; row = waiting.shift()) {
      const one = await runRow(ENTRY, row, seed, quick, (child) => {
        children.add(child)
        child.once('exit', () => children.delete(child))
      })
      told.push(one)
      console.log(`${isKept(one.outcome) ? 'kept  ' : 'BROKEN'}  ${one.name}, ${one.seconds} s`)
      for (const fault of faultsOf([one])) console.log(fault)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return rows.flatMap(({ name }) => told.filter((one) => one.name === name))
}

function buildApp(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('The app was not built.'))))
  })
}

const args = process.argv.slice(2)
if (!(await wasRow(args))) {
  await main(args).catch((error: unknown) => {
    console.error(error instanceof OptionError ? `\n${error.message}\n` : error)
    process.exitCode = 1
  })
}
