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

const CODE = /^q1\/code\/(\d{6})$/
const PLAIN = new RegExp(`^${ROOT}/(${SID})/d/(card|state|tick)$`)
const QUESTION = new RegExp(`^${ROOT}/(${SID})/d/q/(\\d{1,2})$`)
const ONE = new RegExp(`^${ROOT}/(${SID})/(d/p|u|w)/(${PID})$`)

const DELIVERY: Record<Topic['kind'], Delivery> = {
  code: { qos: 1, retain: true },
  card: { qos: 1, retain: true },
  state: { qos: 1, retain: true },
  tick: { qos: 0, retain: false },
  question: { qos: 1, retain: true },
  own: { qos: 1, retain: true },
  up: { qos: 1, retain: false },
  gone: { qos: 0, retain: false },
}

/** How messages of a topic are delivered. */
export function deliveryOf({ kind }: Topic): Delivery {
  return DELIVERY[kind]
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

/** All that players of a room write, as subscriptions of its host. */
export function hostSubscriptions(sid: string): readonly string[] {
  return [`${ROOT}/${sid}/u/+`, `${ROOT}/${sid}/w/+`]
}

/** Reads a topic; null for one that is none of a class. */
export function readTopic(text: string): Topic | null {
  const [, code] = CODE.exec(text) ?? []
  if (code !== undefined) return { kind: 'code', code }
  const [, plainSid, kind] = PLAIN.exec(text) ?? []
  if (plainSid !== undefined && isPlain(kind)) return { kind, sid: plainSid }
  const [, questionSid, place] = QUESTION.exec(text) ?? []
  if (questionSid !== undefined && place === String(Number(place))) {
    return { kind: 'question', sid: questionSid, place: Number(place) }
  }
  const [, sid, way, pid] = ONE.exec(text) ?? []
  if (sid === undefined || pid === undefined) return null
  return { kind: way === 'u' ? 'up' : way === 'w' ? 'gone' : 'own', sid, pid }
}

function isPlain(kind: string | undefined): kind is 'card' | 'state' | 'tick' {
  return kind === 'card' || kind === 'state' || kind === 'tick'
}
