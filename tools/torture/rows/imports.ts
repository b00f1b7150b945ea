import { cpus, loadavg } from 'node:os'
import { prototypes } from '../imports/prototypes.ts'
import { readers, type Verdict } from '../imports/readers.ts'
import { Findings, type Row } from '../row.ts'

/** Milliseconds of processor time that one reading may take on a quiet machine. */
const HANG_MS = 2_000
/** Milliseconds after which a reading that waits for something never ends. */
const NEVER_MS = 20_000

/** Mutated files through the real readers: a result or a named refusal, soon, and nothing of the language changed. */
export const imports: Row = {
  name: 'imports',
  does: 'mutated backups, quiz files and links, copies of the document, class answers and reports through the real readers',
  counts: 'files',
  full: 100_000,
  quick: 2_000,
  async run({ times, seed, random }) {
    const found = new Findings()
    const before = prototypes()
    const counts = new Map<string, number>()
    const sound = new Set<string>()
    let longest = 0
    const all = readers(seed)
    for (let n = 0; n < times; n += 1) {
      const reader = all[n % all.length] ?? random.pick(all)
      const start = process.cpuUsage()
      const verdict = await inTime(reader.readMutated(random)).catch((error: unknown) => ({ refused: `threw ${String(error)}` }))
      const { user, system } = process.cpuUsage(start)
      const ms = (user + system) / 1000
      longest = Math.max(longest, ms)
      found.expect(ms <= HANG_MS || ms <= HANG_MS * busyness(), `${reader.name}, file ${n}: took ${ms} ms`)
      if (typeof verdict === 'object') found.expect(reader.refusals.has(verdict.refused), `${reader.name}, file ${n}: ${verdict.refused}`)
      if (verdict === 'sound') sound.add(reader.name)
      const told = typeof verdict === 'object' ? verdict.refused.replace(/^file-/, '') : verdict
      counts.set(told, (counts.get(told) ?? 0) + 1)
      if (n % 100 === 99) found.expect(prototypes() === before, `A prototype is another one after file ${n}.`)
    }
    found.expect(prototypes() === before, 'A prototype is another one in the end.')
    for (const { name } of all) found.expect(sound.has(name), `None of the ${name} was sound, so that no reader was looked through.`)
    const verdicts = [...counts].sort(([, a], [, b]) => b - a).map(([told, count]) => `${told} ${count}`)
    return found.outcome(times, `${verdicts.join(', ')}; longest ${Math.round(longest)} ms`)
  },
}

/** How many processes want each processor, at least 1: processor time grows too where cores and caches are shared. */
function busyness(): number {
  return Math.max(1, (loadavg()[0] ?? 0) / cpus().length)
}

async function inTime(reading: Promise<Verdict>): Promise<Verdict> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const never = new Promise<Verdict>((resolve) => {
    timer = setTimeout(() => resolve({ refused: 'never ended' }), NEVER_MS)
  })
  try {
    return await Promise.race([reading, never])
  } finally {
    clearTimeout(timer)
  }
}
