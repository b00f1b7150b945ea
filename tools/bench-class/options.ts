import { parseArgs } from 'node:util'
import { OptionError } from '../bench/options.ts'
import { CARRIERS } from './brokers.ts'

/** Which classes are held: so many phones, over each of these carriers. */
export interface ClassBenchOptions {
  readonly players: readonly number[]
  readonly over: readonly string[]
}

const CLASS_USAGE = `npm run bench:class -- [--players N,N] [--over NAME,NAME]

  --players N   phones of a class (30,200,1000,2000)
  --over NAME   ${Object.keys(CARRIERS).join(', ')}; all if none is named`

/**
 * Reads the command line.
 *
 * @throws OptionError where an argument is unknown, no carrier, or no count
 */
export function readClassOptions(args: readonly string[]): ClassBenchOptions {
  const { players, over } = parse(args)
  return { players: (players ?? '30,200,1000,2000').split(',').map(readPlayers), over: over?.split(',').map(readCarrier) ?? Object.keys(CARRIERS) }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { players: { type: 'string' }, over: { type: 'string' } } }).values
  } catch (cause) {
    throw new OptionError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${CLASS_USAGE}`, { cause })
  }
}

function readPlayers(text: string): number {
  if (/^[1-9]\d{0,3}$/u.test(text)) return Number(text)
  throw new OptionError(`--players ${text} is no count: write whole numbers from 1.\n\n${CLASS_USAGE}`)
}

function readCarrier(name: string): string {
  if (CARRIERS[name] !== undefined) return name
  throw new OptionError(`There is no carrier "${name}".\n\n${CLASS_USAGE}`)
}
