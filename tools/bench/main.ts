import { withBench, type Bench } from './bench.ts'
import { browserVersion } from './browser.ts'
import { keepsBound, type Figure } from './figure.ts'
import { measureAnswers } from './measures/answer.ts'
import { measureFirstVisit } from './measures/first-visit.ts'
import { measureLighthouse } from './measures/lighthouse.ts'
import { measureLongJournal } from './measures/long-journal.ts'
import { measureMemoryWork } from './measures/memory-work.ts'
import { measureOffline } from './measures/offline.ts'
import { measureProgress } from './measures/progress.ts'
import { measureQuiz } from './measures/quiz.ts'
import { measureReturn } from './measures/return.ts'
import { measureTenYears } from './measures/ten-years.ts'
import { OptionError, readOptions, USAGE, type BenchOptions, type Group } from './options.ts'
import { circumstancesInWords, load, machine, table, writeReport, type Circumstances } from './report.ts'
import { buildAll } from './sites.ts'

const MEASURES: Record<Group, (bench: Bench) => Promise<Figure[]>> = {
  'first-visit': measureFirstVisit,
  return: measureReturn,
  answer: measureAnswers,
  offline: measureOffline,
  quiz: async ({ runs }) => measureQuiz(runs),
  progress: measureProgress,
  work: measureMemoryWork,
  large: measureTenYears,
  long: measureLongJournal,
  lighthouse: measureLighthouse,
}

/** Measures the built app beside bare Vue pages, prints a table, and fails where a bound is broken. */
async function main(): Promise<void> {
  const args = process.argv.slice(2)
  const options = readOptions(args)
  if (options === 'help') {
    console.log(USAGE)
    return
  }
  const built = await buildAll(options.build)
  const before = load()
  const figures = await withBench(built, options, (bench) => takeAll(bench, options.groups))
  const circumstances: Circumstances = {
    command: ['npm run bench', ...(args.length === 0 ? [] : ['--', ...args])].join(' '),
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    browser: await browserVersion(),
    runs: options.runs,
    load: { before, after: load() },
  }
  console.log(`\n${circumstancesInWords(circumstances)}\n\n${table(figures)}\n`)
  await writeReport(reportFile(options), circumstances, figures)
  if (figures.some((figure) => keepsBound(figure) === false)) process.exitCode = 1
}

async function takeAll(bench: Bench, groups: readonly Group[]): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const group of groups) {
    console.log(`measuring: ${group}`)
    figures.push(...(await MEASURES[group](bench)))
  }
  return figures
}

/** Lighthouse runs by itself and must not take the other figures' place. */
function reportFile({ groups }: BenchOptions): string {
  return groups.join() === 'lighthouse' ? 'reports/lighthouse.json' : 'reports/bench.json'
}

main().catch((error: unknown) => {
  console.error(error instanceof OptionError ? `\n${error.message}\n` : error)
  process.exitCode = 1
})
