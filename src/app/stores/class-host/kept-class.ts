import * as v from 'valibot'
import { parseHost, type StoredClass } from '../../../classroom/host/parse-host.ts'
import { PASS_MARK } from '../../../quiz/quiz.ts'

/** How a class votes: by phones, by raised hands, or both in one count. */
export const WAYS = ['both', 'phones', 'hands'] as const
export type Ways = (typeof WAYS)[number]

const Line = v.fallback(v.string(), '')
const AboutSchema = v.object({
  sid: v.string(),
  bank: v.string(),
  startedAt: v.number(),
  /** For the head of the report. */
  course: Line,
  number: Line,
  place: Line,
  instructor: Line,
  passMark: v.fallback(v.number(), PASS_MARK),
  /** The class list that it was held with; null for none. */
  group: v.fallback(v.nullable(v.string()), null),
  questions: v.fallback(v.number(), 0),
  seats: v.fallback(v.number(), 0),
  /** The room is closed: nothing of it is on a broker any more. */
  closed: v.fallback(v.boolean(), false),
})

/** What is known of a class beside its answers: enough to list it, and the head of its report. */
export type About = v.InferOutput<typeof AboutSchema>

/** What the host keeps of a class once; its state is kept beside it after every event. */
export interface KeptClass {
  /** Secrets, as `hostKeysText` writes them. */
  readonly keys: string
  /** Six digits by which the room is found. */
  readonly code: string
  readonly ways: Ways
  /** The broker's address; null for the one that the page came with. */
  readonly broker: string | null
  readonly lesson: StoredClass['lesson']
}

const KeptSchema = v.object({
  keys: v.string(),
  code: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  ways: v.picklist(WAYS),
  broker: v.nullable(v.string()),
  lesson: v.unknown(),
})

/** Six digits, by chance. `random`: so many random bytes. */
export function drawCode(random: (length: number) => Uint8Array): string {
  return String(random(4).reduce((sum, byte) => sum * 256 + byte, 0) % 1_000_000).padStart(6, '0')
}

/** Names on the shelf. */
export const HOST_NOW = 'host-now'
export const ABOUT_START = 'host-about/'
export const hostName = (sid: string): string => `host/${sid}`
export const stateName = (sid: string): string => `host-state/${sid}`
export const aboutName = (sid: string): string => `${ABOUT_START}${sid}`

/** Reads a class from what was kept; null where that is none. */
export function parseKept(kept: unknown, state: unknown): { readonly kept: KeptClass; readonly state: StoredClass['state'] } | null {
  const read = v.safeParse(KeptSchema, kept)
  const stored = read.success ? parseHost(read.output.lesson, state) : null
  return read.success && stored !== null ? { kept: { ...read.output, lesson: stored.lesson }, state: stored.state } : null
}

/** Reads what is known of a class; null where that is nothing. */
export function parseAbout(value: unknown): About | null {
  const read = v.safeParse(AboutSchema, value)
  return read.success ? read.output : null
}
