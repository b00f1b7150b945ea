import type { AedesOptions, Client, ConnectPacket, PublishPacket } from 'aedes'
import type { Sealing } from '../../classroom/protocol/sealing-port.ts'
import { readSubscription, refusalOfWill, refusalToWrite, type Written } from './access.ts'
import type { Kept } from './kept.ts'
import { LONGEST_KEEPALIVE_S, NAME_LETTERS, type BrokerLimits } from './limits.ts'
import { Neighbours } from './neighbours.ts'
import type { Refusal } from './refusals.ts'
import type { Rooms } from './rooms.ts'
import type { Session } from './session.ts'
import { whoIs, type Who } from './who.ts'

const MQTT_3_1_1 = 4

/** What the gate looks at, and where it says what it refused. */
export interface GateNeeds {
  readonly limits: BrokerLimits
  readonly rooms: Rooms
  readonly kept: Kept
  readonly sealing: Sealing
  sessionOf(client: Client): Session | undefined
  refuse(why: Refusal): void
}

type Gate = Required<Pick<AedesOptions, 'preConnect' | 'authenticate' | 'authorizePublish' | 'authorizeSubscribe'>>

/** Who gets in, who may write what, and who may hear what, as aedes asks for it. */
export function gateOf({ limits, rooms, kept, sealing, sessionOf, refuse }: GateNeeds): Gate {
  const guesses = new Neighbours(limits.wrongCodesPerMinute / 60, limits.wrongCodesPerMinute)

  function refusalToHear(session: Session, topic: string): Refusal | null {
    if (session.who === null) return 'not-yours'
    const heard = readSubscription(session.who, topic)
    if ('refusal' in heard) return heard.refusal
    if (session.topics.size >= limits.subscriptions && !session.topics.has(topic)) return 'too-many-topics'
    if (heard.read !== 'own players' && heard.read.kind === 'code') {
      const guess = guesses.of(session.address, Date.now())
      const mayTry = kept.has(topic) ? guess.has(Date.now()) : guess.take(Date.now())
      if (!mayTry) return 'guessing'
    }
    session.topics.add(topic)
    return null
  }

  return {
    preConnect(client, packet, done) {
      const session = sessionOf(client)
      const served = session !== undefined && isServed(packet)
      if (served) session.who = whoIs(packet.clientId, packet.username, packet.password?.toString('latin1'), sealing)
      const why = served ? refusalOfItsWill(session.who, packet) : 'unserved'
      if (why !== null) refuse(why)
      done(why === null ? null : new Error(why), why === null)
    },
    authenticate(client, _user, _password, done) {
      const why = refusalOfPlace(sessionOf(client))
      if (why !== null) refuse(why)
      done(null, why === null)
    },
    authorizePublish(client, packet, done) {
      // Without a client it is the broker itself that speaks.
      const why = client === null ? null : refusalOf(client, writtenOf(packet))
      if (why !== null) refuse(why)
      // It is passed on all the same: whoever is here hears it, and the room goes on.
      if (why === 'too-much-kept') packet.retain = false
      done(why === null || why === 'too-much-kept' ? null : new Error(why))
    },
    authorizeSubscribe(client, subscription, done) {
      const session = sessionOf(client)
      const why = session === undefined ? 'not-yours' : refusalToHear(session, subscription.topic)
      if (why !== null) refuse(why)
      done(null, why === null ? subscription : null)
    },
  }

  function refusalOfPlace(session: Session | undefined): Refusal | null {
    if (session === undefined || session.who === null) return 'no-host'
    if (session.who.kind !== 'host') return null
    session.entered = rooms.enter(session.who.sid, session.address)
    return session.entered ? null : 'too-many-rooms'
  }

  /** What a connection that is gone still says is its last will. */
  function refusalOf(client: Client, written: Written): Refusal | null {
    const who = sessionOf(client)?.who ?? null
    if (who === null) return 'not-yours'
    return client.closed ? refusalOfWill(who, written) : refusalToWrite(who, written, rooms, sealing)
  }
}

/** MQTT 3.1.1, no session that lasts, a sign of life now and then, and a name that cannot be guessed. */
function isServed({ protocolVersion, clean, keepalive = 0, clientId }: ConnectPacket): boolean {
  const [shortest, longest] = NAME_LETTERS
  const isAlive = keepalive > 0 && keepalive <= LONGEST_KEEPALIVE_S
  return protocolVersion === MQTT_3_1_1 && clean === true && isAlive && clientId.length >= shortest && clientId.length <= longest
}

function refusalOfItsWill(who: Who | null, { will }: ConnectPacket): Refusal | null {
  if (will === undefined || who === null) return null
  return refusalOfWill(who, { topic: will.topic, bytes: Buffer.from(will.payload), qos: will.qos ?? 0, retain: will.retain ?? false })
}

function writtenOf({ topic, payload, qos, retain }: PublishPacket): Written {
  return { topic, bytes: typeof payload === 'string' ? Buffer.from(payload) : payload, qos, retain }
}
