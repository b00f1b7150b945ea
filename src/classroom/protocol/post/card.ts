import * as v from 'valibot'
import { LARGEST_MESSAGE } from '../../caps.ts'
import { base64url, readBase64url } from '../bytes.ts'
import type { HostKeys } from '../keys/host-keys.ts'
import { sidOf } from '../keys/ids.ts'
import type { Sealing } from '../sealing-port.ts'
import { readTopic, topicText } from '../topics.ts'
import { refused, type Read } from './refusal.ts'
import { signed, verified } from './signed.ts'
import { bytesOf, messageIn } from './text.ts'

/** The public half of a room: who its host is. Says no name, and is the one thing that is not encrypted. */
export interface Card {
  readonly sid: string
  readonly signer: Uint8Array
  readonly exchanger: Uint8Array
}

const Key = v.pipe(v.string(), v.length(43))
const CardSchema = v.strictObject({ signer: Key, exchanger: Key })

/** The card of a room, for its own topic (`code` null) or for that of a code. */
export function cardFor(code: string | null, keys: HostKeys, sealing: Sealing): { readonly topic: string; readonly bytes: Uint8Array } {
  const topic = topicText(code === null ? { kind: 'card', sid: keys.sid } : { kind: 'code', code })
  const body = bytesOf({ signer: base64url(keys.signer.public), exchanger: base64url(keys.exchanger.public) })
  return { topic, bytes: signed(body, topic, keys.signer.secret, sealing) }
}

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
