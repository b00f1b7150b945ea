import { base64url, readBase64url } from '../bytes.ts'
import type { KeyPair, Sealing } from '../sealing-port.ts'
import { pidOf } from './ids.ts'

/** What makes a phone the owner of a seat: kept on the phone, it is the same seat again after anything. */
export interface PlayerKeys {
  readonly pid: string
  readonly exchanger: KeyPair
}

const SECRET_BYTES = 32

/** The keys of a player who is new to a room. */
export function newPlayerKeys(sealing: Sealing): PlayerKeys {
  return keysOf(sealing.random(SECRET_BYTES), sealing)
}

/** The secret as text, for the phone's own storage and nothing else. */
export function playerKeysText({ exchanger }: PlayerKeys): string {
  return base64url(exchanger.secret)
}

/** Reads what `playerKeysText` wrote; null for anything else. */
export function readPlayerKeys(text: string, sealing: Sealing): PlayerKeys | null {
  const secret = readBase64url(text)
  return secret?.length === SECRET_BYTES ? keysOf(secret, sealing) : null
}

function keysOf(secret: Uint8Array, sealing: Sealing): PlayerKeys {
  const exchanger = sealing.exchanger(secret)
  return { pid: pidOf(exchanger.public), exchanger }
}
