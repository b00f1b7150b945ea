import { parseArgs } from 'node:util'

/** The groups of figures, in the order in which they are taken. */
export const GROUPS = ['first-visit', 'return', 'answer', 'offline', 'quiz', 'progress', 'work', 'large', 'long', 'lighthouse'] as const
export type Group = (typeof GROUPS)[number]

/** How the benchmark was asked to run. */
export interface BenchOptions {
  readonly groups: readonly Group[]
  /** How often every figure is taken; the median counts. */
  readonly runs: number
  /** How many answers are timed. */
  readonly answers: number
  readonly build: boolean
}

/** An argument that the benchmark cannot follow. */
export class OptionError extends Error {}

export const USAGE = `npm run bench -- [GROUP...] [--runs N] [--answers N] [--no-build]

  GROUP         ${GROUPS.join(', ')}; all but lighthouse if none is named
  --runs N      how often each figure is taken (9); the median counts
  --answers N   how many answers are timed (60)
  --no-build    measure what dist/ holds

  CHROME_PATH=file   another Chromium than the system's`

/**
 * Reads the command line.
 *
 * @returns the options, or 'help' when help was asked for
 * @throws OptionError where an argument is unknown or no count
 */
export function readOptions(args: readonly string[]): BenchOptions | 'help' {
  const { values, positionals } = parse(args)
  if (values.help === true) return 'help'
  const named = positionals.map(readGroup)
  return {
    groups: GROUPS.filter((group) => (named.length === 0 ? group !== 'lighthouse' : named.includes(group))),
    runs: readCount('--runs', values.runs, 9),
    answers: readCount('--answers', values.answers, 60),
    build: values['no-build'] !== true,
  }
}

function parse(args: readonly string[]) {
  const options = {
    runs: { type: 'string' },
    answers: { type: 'string' },
    'no-build': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true })
  } catch (cause) {
    throw new OptionError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${USAGE}`, { cause })
  }
}

function readGroup(text: string): Group {
  const group = GROUPS.find((one) => one === text)
  if (group === undefined) throw new OptionError(`There is no group "${text}".\n\n${USAGE}`)
  return group
}

function readCount(name: string, text: string | undefined, usual: number): number {
  if (text === undefined) return usual
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw new OptionError(`${name} ${text} is no count: write a whole number from 1.`)
}
