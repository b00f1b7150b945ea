import * as v from 'valibot'
import { parsePlayer } from '../../../classroom/player/parse-player.ts'
import { readBase64url } from '../../../classroom/protocol/bytes.ts'
import type { Card } from '../../../classroom/protocol/post/card.ts'
import type { Given } from '../../../quiz/question.ts'
import { GivenSchema } from '../../../quiz/run/given-schema.ts'
import type { Kept } from './kept.ts'

const KEY_BYTES = 32
const Secret = v.pipe(v.string(), v.maxLength(64))

const KeptSchema = v.strictObject({
  keys: Secret,
  room: v.nullable(Secret),
  broker: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  card: v.nullable(v.strictObject({ signer: Secret, exchanger: Secret })),
  state: v.unknown(),
})

const DraftsSchema = v.record(v.string(), GivenSchema)

/** Reads what was kept; null where it is no seat of that room. */
export function readKept(value: unknown, sid: string): Kept | null {
  const read = v.safeParse(KeptSchema, value)
  const state = read.success ? parsePlayer(read.output.state, sid) : null
  if (!read.success || state === null) return null
  return { ...read.output, card: cardIn(read.output.card, sid), state }
}

/** Null where a key is none: then it comes from the host again. */
function cardIn(card: { readonly signer: string; readonly exchanger: string } | null, sid: string): Card | null {
  const [signer = null, exchanger = null] = card === null ? [] : [readBase64url(card.signer), readBase64url(card.exchanger)]
  return signer?.length === KEY_BYTES && exchanger?.length === KEY_BYTES ? { sid, signer, exchanger } : null
}

/** Reads the drafts that were kept; none where they are something else. */
export function readDrafts(value: unknown): ReadonlyMap<string, Given> {
  const read = v.safeParse(DraftsSchema, value)
  return new Map(read.success ? Object.entries(read.output) : [])
}
