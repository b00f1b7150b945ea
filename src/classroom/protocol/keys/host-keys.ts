import { base64url, readBase64url } from '../bytes.ts'
import type { KeyPair, Sealing } from '../sealing-port.ts'
import { sidOf } from './ids.ts'
import { ROOM_SECRET_BYTES, roomKey } from './room-key.ts'

/** What makes a browser the host of a room. Fresh for each class. */
export interface HostKeys {
  readonly sid: string
  readonly signer: KeyPair
  readonly exchanger: KeyPair
  /** What the join link carries, see `roomKey`. */
  readonly room: Uint8Array
  readonly roomKey: Uint8Array
}

const SECRET_BYTES = 32

/** The keys of a new room. */
export function newHostKeys(sealing: Sealing): HostKeys {
  return keysOf(sealing.random(SECRET_BYTES), sealing.random(SECRET_BYTES), sealing.random(ROOM_SECRET_BYTES), sealing)
}

/** The secrets as text, for the host's own storage and nothing else. */
export function hostKeysText({ signer, exchanger, room }: HostKeys): string {
  return [signer.secret, exchanger.secret, room].map(base64url).join('.')
}

/** Reads what `hostKeysText` wrote; null for anything else. */
export function readHostKeys(text: string, sealing: Sealing): HostKeys | null {
  const [sign, exchange, room] = text.split('.').map(readBase64url)
  if (sign?.length !== SECRET_BYTES || exchange?.length !== SECRET_BYTES || room?.length !== ROOM_SECRET_BYTES) return null
  return keysOf(sign, exchange, room, sealing)
}

function keysOf(sign: Uint8Array, exchange: Uint8Array, room: Uint8Array, sealing: Sealing): HostKeys {
  const signer = sealing.signer(sign)
  const exchanger = sealing.exchanger(exchange)
  const sid = sidOf(signer.public, exchanger.public)
  return { sid, signer, exchanger, room, roomKey: roomKey(room, sid) }
}
