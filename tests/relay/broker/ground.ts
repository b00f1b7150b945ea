import { createServer, type Server } from 'node:http'
import { randomBytes } from 'node:crypto'
import { connect, type IClientOptions, type MqttClient } from 'mqtt'
import { onTestFinished, vi } from 'vitest'
import type { Lesson } from '../../../src/classroom/host/lesson.ts'
import { base64url } from '../../../src/classroom/protocol/bytes.ts'
import { newHostKeys, type HostKeys } from '../../../src/classroom/protocol/keys/host-keys.ts'
import { newPlayerKeys, type PlayerKeys } from '../../../src/classroom/protocol/keys/player-keys.ts'
import { nobleSealing } from '../../../src/classroom/protocol/noble-sealing.ts'
import { hostProof } from '../../../src/classroom/protocol/post/host-proof.ts'
import type { Link } from '../../../src/classroom/link-port.ts'
import { mqttLink } from '../../../src/link/mqtt-link.ts'
import { openBroker, type Broker } from '../../../src/relay/broker/broker.ts'
import { USUAL_LIMITS, type BrokerLimits } from '../../../src/relay/broker/limits.ts'
import { close, listen } from '../../../src/relay/listen.ts'
import { LiveHost } from '../../../tools/bench-class/live/host.ts'
import { LivePlayer } from '../../../tools/bench-class/live/player.ts'
import { aLesson } from '../../classroom/host/room.ts'

export const sealing = nobleSealing((length) => Uint8Array.from(randomBytes(length)))
export const CODE = '048210'

/** A broker on the loopback interface that can be ended and started again at the same address. */
export class Ground {
  readonly address: string
  broker: Broker
  #server: Server
  readonly #limits: BrokerLimits
  readonly #port: number

  private constructor(server: Server, broker: Broker, port: number, limits: BrokerLimits) {
    this.#server = server
    this.broker = broker
    this.#port = port
    this.#limits = limits
    this.address = `ws://127.0.0.1:${port}/mqtt`
  }

  static async open(limits: Partial<BrokerLimits> = {}): Promise<Ground> {
    const all = { ...USUAL_LIMITS, ...limits }
    const server = createServer()
    const broker = await openBroker(server, all)
    const ground = new Ground(server, broker, await listen(server, { port: 0, host: '127.0.0.1' }), all)
    onTestFinished(() => ground.stop())
    return ground
  }

  async stop(): Promise<void> {
    await Promise.all([this.broker.close(), close(this.#server)])
  }

  async start(): Promise<void> {
    this.#server = createServer()
    this.broker = await openBroker(this.#server, this.#limits)
    await listen(this.#server, { port: this.#port, host: '127.0.0.1' })
  }

  /** Connections of any kind that the server still has. */
  sockets(): Promise<number> {
    return new Promise((resolve, reject) => this.#server.getConnections((error, count) => (error === null ? resolve(count) : reject(error))))
  }

  host(): ReturnType<typeof hostAt> {
    return hostAt(this.address)
  }

  player(of: HostKeys, byLink = true): ReturnType<typeof playerAt> {
    return playerAt(this.address, of, byLink)
  }

  /** A client that keeps to no rules but those of MQTT. */
  async stranger(options: IClientOptions = {}): Promise<Stranger> {
    const stranger = new Stranger(connect(this.address, { ...strange(), ...options }))
    onTestFinished(() => stranger.end())
    await vi.waitUntil(() => stranger.isSettled, { timeout: 5_000 })
    return stranger
  }
}

/** A host over a broker. */
export function hostAt(address: string): LiveHost & { readonly keys: HostKeys } {
  const keys = newHostKeys(sealing)
  const lesson: Lesson = { ...aLesson(), sid: keys.sid, room: base64url(keys.room) }
  const host = new LiveHost({ keys, lesson, code: CODE, link: hostLink(address, keys), sealing })
  onTestFinished(() => host.leave())
  return Object.assign(host, { keys })
}

/** A phone over a broker, whose owner has the join link of a room or only its code. */
export function playerAt(address: string, { sid, signer, exchanger, room }: HostKeys, byLink = true): LivePlayer & { readonly keys: PlayerKeys } {
  const keys = newPlayerKeys(sealing)
  const card = { sid, signer: signer.public, exchanger: exchanger.public }
  const link = mqttLink({ address, user: keys.pid, prove: null })
  const player = new LivePlayer({ card, room: byLink ? room : null, keys, link, sealing })
  onTestFinished(() => player.leave())
  return Object.assign(player, { keys })
}

/** The link of a room's host. */
export function hostLink(address: string, keys: HostKeys): Link {
  return mqttLink({ address, user: keys.sid, prove: (connection) => hostProof(connection, keys, sealing) })
}

function strange(): IClientOptions {
  const clientId = `stranger-${randomBytes(6).toString('hex')}`
  return { clientId, username: 'p'.repeat(16), protocolVersion: 4, clean: true, reconnectPeriod: 0, keepalive: 30, connectTimeout: 3_000 }
}

export class Stranger {
  readonly client: MqttClient
  readonly heard: string[] = []
  isUp = false
  isGone = false

  constructor(client: MqttClient) {
    this.client = client
    client.on('connect', () => (this.isUp = true))
    client.on('close', () => (this.isGone = true))
    client.on('error', () => undefined)
    client.on('message', (topic) => this.heard.push(topic))
  }

  get isSettled(): boolean {
    return this.isUp || this.isGone
  }

  /** Quality granted of each topic: 128 is a refusal. */
  async subscribe(...topics: readonly string[]): Promise<readonly number[]> {
    return new Promise((resolve) => {
      this.client.subscribe([...topics], { qos: 1 }, (_error, _granted, packet) => {
        resolve((packet?.granted ?? []).map(Number))
      })
    })
  }

  publish(topic: string, bytes: Uint8Array | string, options: { qos?: 0 | 1 | 2; retain?: boolean } = {}): void {
    this.client.publish(topic, Buffer.from(bytes), { qos: options.qos ?? 1, retain: options.retain ?? false })
  }

  async gone(): Promise<void> {
    await vi.waitUntil(() => this.isGone, { timeout: 5_000 })
  }

  end(): void {
    this.client.end(true)
  }
}
