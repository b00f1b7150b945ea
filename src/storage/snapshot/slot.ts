import * as v from 'valibot'
import { MEMORY_VERSION } from '../../memory/snapshot/memory-table.ts'
import { checksum } from '../segment.ts'

/** A snapshot as it is stored, with what it stands for. */
export interface Slot {
  /** The greater one is the newer one. */
  readonly sequence: number
  /** How many lines of which key are in it. */
  readonly covered: ReadonlyMap<string, number>
  /** The last running number that each writer has used, as far as it knows. */
  readonly last: ReadonlyMap<string, number>
  /** As `writeSnapshot` wrote it. */
  readonly body: string
}

export type SlotReading =
  | { readonly state: 'sound'; readonly slot: Slot }
  | { readonly state: 'refused'; readonly reason: string }
  /** Whole, and of another version of the app. */
  | { readonly state: 'foreign'; readonly reason: string }

const FORMAT = 'passage-snapshot'
/** Of the slot and of the body; what a memory is has a version of its own. */
const VERSION = `1.${MEMORY_VERSION}`

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Counts = v.array(v.strictTuple([v.string(), Whole]))
const Head = v.strictObject({ format: v.literal(FORMAT), version: v.string(), sequence: Whole, covered: Counts, last: Counts })

/** Writes a slot as text: the SHA-256 of all that follows, what it stands for, and the snapshot. */
export function encodeSlot({ sequence, covered, last, body }: Slot): string {
  const head: v.InferInput<typeof Head> = { format: FORMAT, version: VERSION, sequence, covered: [...covered], last: [...last] }
  const rest = `${JSON.stringify(head)}\n${body}`
  return `${checksum(rest)}\n${rest}`
}

/** Which number a slot says it has, without proof; 0 where it says none. */
export function sequenceIn(stored: unknown): number {
  if (typeof stored !== 'string') return 0
  const [, head = ''] = stored.split('\n', 2)
  const read = v.safeParse(Head, parseJson(head))
  return read.success ? read.output.sequence : 0
}

/** What the first line of a slot is the SHA-256 of. */
export function summedPart(stored: string): string {
  return stored.slice(stored.indexOf('\n') + 1)
}

/**
 * Reads what `encodeSlot` wrote. Total: says what is wrong with anything else, also with any bit of it changed.
 *
 * @param sum the SHA-256 of `summedPart` in hex, where it was worked out already
 */
export function decodeSlot(stored: unknown, sum?: string): SlotReading {
  if (typeof stored !== 'string') return refused('It is not text.')
  const endOfHash = stored.indexOf('\n')
  const endOfHead = stored.indexOf('\n', endOfHash + 1)
  if (endOfHash < 0 || endOfHead < 0) return refused('It has no head.')
  if ((sum ?? checksum(summedPart(stored))) !== stored.slice(0, endOfHash)) return refused('Its checksum does not agree with its content.')
  const head = v.safeParse(Head, parseJson(stored.slice(endOfHash + 1, endOfHead)))
  if (!head.success) return refused('Its head cannot be read.')
  if (head.output.version !== VERSION) return { state: 'foreign', reason: 'Another version of Passage wrote it.' }
  const { sequence, covered, last } = head.output
  return { state: 'sound', slot: { sequence, covered: new Map(covered), last: new Map(last), body: stored.slice(endOfHead + 1) } }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refused(reason: string): SlotReading {
  return { state: 'refused', reason }
}
