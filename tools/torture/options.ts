import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { isRowName, ROW_NAMES, type RowName } from './rows.ts'

/** How the torture was asked to run. */
export interface TortureOptions {
  readonly rows: readonly RowName[]
  readonly seed: number
  readonly quick: boolean
  readonly build: boolean
  /** How many rows run beside each other. */
  readonly lanes: number
}

/** An argument that cannot be followed. */
export class OptionError extends Error {}

export const USAGE = `npm run torture -- [--rows NAME,NAME] [--seed N] [--quick] [--lanes N] [--no-build]

  --rows      ${ROW_NAMES.join(', ')}; all if none is named
  --seed N    what was drawn in an earlier run is drawn again; printed by every run
  --quick     a little of each row
  --lanes N   how many rows run beside each other (2)
  --no-build  torture what dist/ holds`

/**
 * Reads the command line.
 *
 * @returns the options, or 'help' when help was asked for
 * @throws OptionError where an argument is unknown or no number
 */
export function readOptions(args: readonly string[]): TortureOptions | 'help' {
  const values = parse(args)
  if (values.help === true) return 'help'
  return {
    rows: values.rows === undefined ? ROW_NAMES : values.rows.split(',').map(rowNamed),
    seed: readNumber('--seed', values.seed) ?? randomInt(2 ** 32),
    quick: values.quick === true,
    build: values['no-build'] !== true,
    lanes: readNumber('--lanes', values.lanes) ?? 2,
  }
}

/** @throws OptionError where there is no such row */
export function rowNamed(name: string): RowName {
  if (!isRowName(name)) throw new OptionError(`There is no row "${name}".\n\n${USAGE}`)
  return name
}

function parse(args: readonly string[]) {
  const options = {
    rows: { type: 'string' },
    seed: { type: 'string' },
    lanes: { type: 'string' },
    quick: { type: 'boolean' },
    'no-build': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const
  try {
    return parseArgs({ args: [...args], options, strict: true }).values
  } catch (cause) {
    throw new OptionError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${USAGE}`, { cause })
  }
}

function readNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,10}$/.test(text)) return Number(text)
  throw new OptionError(`${name} ${text} is no whole number.`)
}
