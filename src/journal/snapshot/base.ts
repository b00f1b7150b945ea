import type { Ledger } from '../ledger/ledger.ts'
import { parseLineId } from '../line-id.ts'
import type { Line } from '../line.ts'
import { sameContent } from '../merge.ts'
import type { SettingValue } from '../setting-value.ts'
import type { Asked } from './asked.ts'
import type { Marks } from './marks.ts'

/**
 * What all lines up to a moment amount to, so that a fold can go on from there without them. The lines beyond that moment
 * are in its ledger; every one of them comes after every line of the base.
 */
export interface Base<M> {
  /** Effective time of the newest line of the base, in milliseconds since 1970 UTC. */
  readonly cut: number
  /** A line must be later than this to leave the base, and what was ruled about imports, as they are; `cut` or later. */
  readonly floor: number
  /** The last running number of each writer that the base has, or that an import in it names. */
  readonly last: ReadonlyMap<string, number>
  /** The ids of the base that carry no number. */
  readonly loose: Marks
  /** The questions that the base speaks of. */
  readonly asked: Asked
  /** Settings on which the memories depend: another value moves them all. */
  readonly fixed: ReadonlySet<string>
  /** Memory, note and setting by their keys, as in `Folded`: those of the moment `cut`. */
  readonly facts: ReadonlyMap<string, M>
  readonly notes: ReadonlyMap<string, string>
  readonly settings: ReadonlyMap<string, SettingValue>
  /** How many answer lines the base has. */
  readonly answers: number
  /** Ids of lines beyond the base that a withdrawn import brought. */
  readonly out: ReadonlySet<string>
}

/**
 * Whether a line says something of what is folded into the base, or might: then only the whole journal tells what it
 * amounts to. Never false for such a line. `ledger`: that of the fold that stands on the base.
 */
export function reachesBehind<M>(base: Base<M>, ledger: Ledger, line: Line): boolean {
  if (line.at <= base.floor) return true
  const id = parseLineId(line.id)
  if (id.number === null ? base.loose.has(id.base) : id.number <= (base.last.get(id.writer) ?? -1)) return true
  if (ledger.claimants(id.base).some((entry) => !sameContent(entry.line, line))) return true
  switch (line.do) {
    case 'import':
    case 'withdraw':
      return true
    case 'set':
      return base.fixed.has(line.key)
    case 'answer':
    case 'undo':
    case 'regrade':
      return base.asked.has(line.q)
    default:
      return false
  }
}
