import { PID, SID } from './id-forms.ts'

/** Where a message goes: topics of an MQTT broker, all of them exact, and retained where who comes later needs it. */
export type Topic =
  /** The room's card, found by its six digits. */
  | { readonly kind: 'code'; readonly code: string }
  /** The room's card, for who knows the room. */
  | { readonly kind: 'card'; readonly sid: string }
  /** What the host says to the whole room. */
  | { readonly kind: 'state'; readonly sid: string }
  /** What has arrived at the host, and a sign of life. */
  | { readonly kind: 'tick'; readonly sid: string }
  /** One question of those that are answered at one's own pace, or that were revealed; `place` from 0. */
  | { readonly kind: 'question'; readonly sid: string; readonly place: number }
  /** What the host says to one player. */
  | { readonly kind: 'own'; readonly sid: string; readonly pid: string }
  /** What a player says to the host. */
  | { readonly kind: 'up'; readonly sid: string; readonly pid: string }
  /** The broker's word that a player is gone (its last will). Cosmetic: anybody could have written it. */
  | { readonly kind: 'gone'; readonly sid: string; readonly pid: string }

/** How a topic is delivered: MQTT's quality of service, and whether the broker keeps the newest message. */
export interface Delivery {
  readonly qos: 0 | 1
  readonly retain: boolean
}

/** Leads every topic, and names the version of the protocol. */
const ROOT = 'q1'

const TOPIC = new RegExp(
  `^${ROOT}/(?:code/(?<code>\\d{6})|(?<sid>${SID})/(?:d/(?<plain>card|state|tick)|d/q/(?<place>0|[1-9]\\d?)|(?<way>d/p|u|w)/(?<pid>${PID})))$`,
)

/** How messages of a topic are delivered. */
export function deliveryOf({ kind }: Topic): Delivery {
  const passing = kind === 'tick' || kind === 'gone'
  return { qos: passing ? 0 : 1, retain: !passing && kind !== 'up' }
}

/** The topic as a broker knows it. */
export function topicText(topic: Topic): string {
  switch (topic.kind) {
    case 'code':
      return `${ROOT}/code/${topic.code}`
    case 'card':
    case 'state':
    case 'tick':
      return `${ROOT}/${topic.sid}/d/${topic.kind}`
    case 'question':
      return `${ROOT}/${topic.sid}/d/q/${topic.place}`
    case 'own':
      return `${ROOT}/${topic.sid}/d/p/${topic.pid}`
    case 'up':
      return `${ROOT}/${topic.sid}/u/${topic.pid}`
    case 'gone':
      return `${ROOT}/${topic.sid}/w/${topic.pid}`
  }
}

/** Reads a topic; null for one that is none of a class. */
export function readTopic(text: string): Topic | null {
  const { code, sid, plain, place, way, pid } = TOPIC.exec(text)?.groups ?? {}
  if (code !== undefined) return { kind: 'code', code }
  if (sid === undefined) return null
  if (plain === 'card' || plain === 'state' || plain === 'tick') return { kind: plain, sid }
  if (pid !== undefined) return { kind: way === 'u' ? 'up' : way === 'w' ? 'gone' : 'own', sid, pid }
  return { kind: 'question', sid, place: Number(place) }
}
