import { base64url } from '../bytes.ts'
import type { HostKeys } from '../keys/host-keys.ts'
import type { Sealing } from '../sealing-port.ts'
import { topicText } from '../topics.ts'
import { signed } from './signed.ts'
import { bytesOf } from './text.ts'

/** The card of a room, for its own topic (`code` null) or for that of a code. */
export function cardFor(code: string | null, keys: HostKeys, sealing: Sealing): { readonly topic: string; readonly bytes: Uint8Array } {
  const topic = topicText(code === null ? { kind: 'card', sid: keys.sid } : { kind: 'code', code })
  const body = bytesOf({ signer: base64url(keys.signer.public), exchanger: base64url(keys.exchanger.public) })
  return { topic, bytes: signed(body, topic, keys.signer.secret, sealing) }
}
