import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { Aedes, type Client } from 'aedes'
import { nobleSealing } from '../../classroom/protocol/noble-sealing.ts'
import { Doorway } from './doorway.ts'
import { gateOf } from './gate.ts'
import { Kept } from './kept.ts'
import { USUAL_LIMITS, type BrokerLimits } from './limits.ts'
import { Refusals, type Refusal } from './refusals.ts'
import { Rooms } from './rooms.ts'
import { Session } from './session.ts'
import { socketStream } from './socket-stream.ts'

/** How often rooms whose hosts are gone are looked for, in milliseconds. */
const SWEEP_MS = 60_000

/** The broker of classes, at the address of the app. */
export interface Broker {
  /** How often what was refused. */
  readonly refused: Readonly<Partial<Record<Refusal, number>>>
  readonly connections: number
  readonly rooms: number
  /** Topics of which something is kept. */
  readonly kept: number
  /** Drops every connection; resolves when that is done. */
  close(): Promise<void>
}

/** Runs a broker that carries classes and nothing else, at `/mqtt` of a server. */
export async function openBroker(server: Server, limits: BrokerLimits = USUAL_LIMITS): Promise<Broker> {
  const refusals = new Refusals()
  const refuse = (why: Refusal): void => refusals.count(why)
  const kept = new Kept()
  const rooms = new Rooms(kept, limits)
  const sessions = new WeakMap<Client, Session>()
  const sealing = nobleSealing((length) => Uint8Array.from(randomBytes(length)))
  const sessionOf = (client: Client): Session | undefined => sessions.get(client)

  const aedes = new Aedes({
    ...gateOf({ limits, rooms, kept, sealing, sessionOf, refuse }),
    persistence: kept,
    // One that takes nothing would hold up all others for aedes' own minute (moscajs/aedes#1060).
    drainTimeout: limits.drainMs,
    connectTimeout: limits.connectMs,
  })
  aedes.on('unsubscribe', (topics, client) => {
    for (const topic of topics) sessions.get(client)?.topics.delete(topic)
  })
  await aedes.listen()

  const doorway = new Doorway(limits, refuse, (socket, address, request) => {
    const session = new Session(socket, address, limits, refuse)
    sessions.set(aedes.handle(socketStream(socket, session.accepts), request), session)
    socket.on('close', () => {
      const { who, entered } = session
      if (who?.kind === 'host' && entered) rooms.leave(who.sid, Date.now())
    })
  })
  server.on('upgrade', doorway.upgrade)
  const sweeping = setInterval(() => rooms.sweep(Date.now()), SWEEP_MS).unref()

  return {
    get refused() {
      return refusals.counts
    },
    get connections() {
      return doorway.size
    },
    get rooms() {
      return rooms.size
    },
    get kept() {
      return kept.size
    },
    close() {
      clearInterval(sweeping)
      server.off('upgrade', doorway.upgrade)
      doorway.close()
      return new Promise((resolve) => aedes.close(resolve))
    },
  }
}
