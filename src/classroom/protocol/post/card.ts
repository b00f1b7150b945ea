import * as v from 'valibot'
import { LARGEST_MESSAGE } from '../../caps.ts'
import { readBase64url } from '../bytes.ts'
import { sidOf } from '../keys/ids.ts'
import type { Sealing } from '../sealing-port.ts'
import { readTopic } from '../topics.ts'
import { refused, type Read } from './refusal.ts'
import { messageIn } from './text.ts'
import { verified } from './verified.ts'

/** The public half of a room: who its host is. Says no name, and is the one thing that is not encrypted. */
export interface Card {
  readonly sid: string
  readonly signer: Uint8Array
  readonly exchanger: Uint8Array
}

const Key = v.pipe(v.string(), v.length(43))
const CardSchema = v.strictObject({ signer: Key, exchanger: Key })

/**
 * Reads a card. One by a code may be anybody's: its check words tell. One of a room's own topic is `elsewhere` where its
 * keys are not those that the room's id stands for.
 */
export function readCard(topic: string, bytes: Uint8Array, sealing: Sealing): Read<Card> {
  if (bytes.length > LARGEST_MESSAGE) return refused('oversized')
  const read = readTopic(topic)
  if (read?.kind !== 'card' && read?.kind !== 'code') return refused('elsewhere')
  const keys = messageIn(CardSchema, bytes.subarray(64))
  const signer = keys === null ? null : readBase64url(keys.signer)
  const exchanger = keys === null ? null : readBase64url(keys.exchanger)
  if (signer === null || exchanger === null) return refused('malformed')
  if (verified(bytes, topic, signer, sealing) === null) return refused('forged')
  const sid = sidOf(signer, exchanger)
  if (read.kind === 'card' && read.sid !== sid) return refused('elsewhere')
  return { kind: 'message', message: { sid, signer, exchanger } }
}
