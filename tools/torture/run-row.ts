import { fork, type ChildProcess } from 'node:child_process'
import * as v from 'valibot'
import { makeRandom, seedFrom } from '../../src/quiz/random.ts'
import { rowNamed } from './options.ts'
import type { Outcome, Row } from './row.ts'
import { loadRow } from './rows.ts'
import { Stage } from './stage.ts'
import type { Told } from './table.ts'

const OutcomeSchema = v.object({ times: v.number(), lost: v.number(), faults: v.array(v.string()), noted: v.string() })
const ROLE = 'row'
const MINUTE_MS = 60_000
/** A row that takes longer hangs. */
const LONGEST_MS = 14 * MINUTE_MS

/**
 * Runs a row in a process of its own, so that what it takes of the processor, or how it ends, is no matter of another.
 * Never rejects: a row that broke off is an outcome too.
 *
 * @param running takes the process, to be ended with this one
 */
export async function runRow(entry: string, row: Row, seed: number, quick: boolean, running: (child: ChildProcess) => void): Promise<Told> {
  const start = performance.now()
  const times = quick ? row.quick : row.full
  const child = fork(entry, [ROLE, row.name, String(seed), String(times)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  running(child)
  const outcome = await outcomeOf(child)
  const { name, does, counts } = row
  return { name, does, counts, outcome, seconds: Math.round((performance.now() - start) / 1000) }
}

function outcomeOf(child: ChildProcess): Promise<Outcome> {
  return new Promise((resolve) => {
    const broken = (fault: string) => resolve({ times: 0, lost: 0, faults: [fault], noted: '' })
    const timer = setTimeout(() => {
      broken(`It did not end within ${LONGEST_MS / MINUTE_MS} minutes.`)
      child.kill('SIGTERM')
    }, LONGEST_MS)
    child.on('message', (message) => {
      const read = v.safeParse(OutcomeSchema, message)
      if (read.success) resolve(read.output)
    })
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      broken(`It broke off (${signal ?? code ?? 'without a reason'}).`)
    })
  })
}

/** Whether this process was started by `runRow`; then it does that row, tells what came of it, and ends. */
export async function wasRow([role, name = '', seed = '', times = '']: readonly string[]): Promise<boolean> {
  if (role !== ROLE) return false
  const stage = new Stage()
  process.once('SIGTERM', () => void stage.close().finally(() => process.exit(1)))
  const random = makeRandom(seedFrom(`${seed}/${name}`))
  const row = await loadRow(rowNamed(name))
  const outcome = await row
    .run({ times: Number(times), seed: Number(seed), random, stage })
    .catch((error: unknown): Outcome => ({ times: 0, lost: 0, faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)], noted: '' }))
  await stage.close()
  await new Promise((resolve) => process.send?.(outcome, resolve))
  process.exit(0)
}
