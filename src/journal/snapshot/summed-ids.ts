import { writeRun } from '../ledger/runs.ts'
import type { Base } from './base.ts'

/** The ids of the lines that a base sums up, as runs: all that carry a number, and with them any that are missing among them. */
export function summedIds<M>({ last }: Pick<Base<M>, 'last'>): readonly string[] {
  return [...last].map(([writer, number]) => writeRun(writer, 0, number))
}
