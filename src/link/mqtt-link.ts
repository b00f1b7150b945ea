import type { MqttClient } from 'mqtt'
import type { Link, LinkListener } from '../classroom/link-port.ts'
import type { Delivery } from '../classroom/protocol/topics.ts'

const CONNECT_MS = 5_000
const KEEPALIVE_S = 15

/** A way to an MQTT 3.1.1 broker over WebSocket. `address`: `ws:` or `wss:`. `user`: what the broker knows this end by. */
export function mqttLink(address: string, user: string): Link {
  let client: MqttClient | null = null
  let turn = 0

  /** What a connection that was dropped says later is not heard. */
  async function open(listener: LinkListener, will: string | null, mine: number): Promise<void> {
    const { connect } = await import('mqtt')
    if (mine !== turn) return
    const opened = connect(address, {
      protocolVersion: 4,
      clientId: crypto.getRandomValues(new Uint32Array(4)).join('-'),
      username: user,
      clean: true,
      reconnectPeriod: 0,
      connectTimeout: CONNECT_MS,
      keepalive: KEEPALIVE_S,
      timerVariant: 'native',
      ...(will === null ? {} : { will: { topic: will, payload: Buffer.alloc(0), qos: 0 as const, retain: false } }),
    })
    client = opened
    opened.on('connect', () => mine === turn && listener.up())
    opened.on('message', (topic, bytes) => mine === turn && listener.message(topic, new Uint8Array(bytes)))
    opened.on('error', () => undefined)
    opened.once('close', () => {
      if (mine !== turn) return
      client = null
      listener.down()
    })
  }

  function drop(): void {
    turn += 1
    client?.end(true)
    client = null
  }

  return {
    connect(listener, will) {
      drop()
      const mine = turn
      open(listener, will, mine).catch(() => mine === turn && listener.down())
    },
    publish(topic, bytes, { qos, retain }: Delivery) {
      client?.publish(topic, Buffer.from(bytes), { qos, retain })
    },
    subscribe(topics) {
      client?.subscribe([...topics], { qos: 1 })
    },
    close: drop,
  }
}
