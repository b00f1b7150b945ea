import * as v from 'valibot'

const FORMAT = 'passage-mirror'
const VERSION = 1

const Head = v.looseObject({ format: v.literal(FORMAT), version: v.number() })
const Readable = v.object({ version: v.literal(VERSION), learner: v.string(), at: v.number() })

/** Whose lines follow, as noted at a moment (milliseconds since 1970 UTC). */
export interface HeadLine {
  readonly learner: string
  readonly at: number
}

/** What stands at the head of a file, and again wherever a visit begins or the learner changes. */
export function writeHead({ learner, at }: HeadLine): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, learner, at })
}

/** Reads what `writeHead` wrote: `newer` where a later version did, null where it is no head. */
export function readHead(value: unknown): HeadLine | 'newer' | null {
  const head = v.safeParse(Head, value)
  if (!head.success) return null
  const readable = v.safeParse(Readable, value)
  return readable.success ? { learner: readable.output.learner, at: readable.output.at } : 'newer'
}
