import type { MqttClient } from 'mqtt'
import { base32 } from '../classroom/protocol/bytes.ts'
import type { Link, LinkListener } from '../classroom/link-port.ts'
import type { Delivery } from '../classroom/protocol/topics.ts'

/** Where a link leads, and as whom. */
export interface BrokerPlace {
  /**
   * `ws:` or `wss:`. A name and a password in it are those of an account with the broker; they stand in the place of
   * `user` and proof.
   */
  readonly address: string
  readonly user: string
  /** What shows that a connection of this name is the host's; null for players. */
  readonly prove: ((connection: string) => string) | null
}

/** What is not up after so long counts as lost, in milliseconds. */
const CONNECT_MS = 5_000
const KEEPALIVE_S = 15
/** Who leaves waits so long until its last words are taken, in milliseconds. */
const GOODBYE_MS = 1_000
/** Makes 23 letters: the longest name that every MQTT 3.1.1 broker takes. */
const NAME_BYTES = 14

/** The part of a client that sends. Narrower than its own type, which asks for the buffers of Node. */
interface Sender {
  publish(topic: string, bytes: string | Uint8Array, delivery: Delivery): unknown
}

/** A way to an MQTT 3.1.1 broker over WebSocket. */
export function mqttLink(place: BrokerPlace): Link {
  /** Counts connections: what one that was dropped says later is not heard. */
  let turn = 0
  let client: MqttClient | null = null
  let known: readonly string[] = []
  // One name for all connections of this link, so that the broker ends an old one, and says so, before the new one is up.
  const name = base32(crypto.getRandomValues(new Uint8Array(NAME_BYTES)))

  /** Forgets the connection, and gives it back to be ended. */
  function release(): MqttClient | null {
    const released = client
    turn += 1
    client = null
    known = []
    return released
  }

  async function open(listener: LinkListener, will: string | null, mine: number): Promise<void> {
    const lost = (): void => {
      if (mine !== turn) return
      release()?.end(true)
      listener.down()
    }
    // A connect that hangs is reported here: the client's own patience begins only once its code has come.
    const patience = setTimeout(lost, CONNECT_MS)
    try {
      const opened = await connectTo(place, name, will)
      // An error is followed by a close, or the patience ends.
      opened.on('error', () => undefined)
      if (mine !== turn) return void opened.end(true)
      client = opened
      opened.on('connect', () => {
        clearTimeout(patience)
        if (mine === turn) listener.up()
      })
      opened.on('message', (topic, bytes) => mine === turn && listener.message(topic, new Uint8Array(bytes)))
      opened.on('close', () => {
        clearTimeout(patience)
        lost()
      })
    } catch {
      clearTimeout(patience)
      lost()
    }
  }

  return {
    connect(listener, will) {
      release()?.end(true)
      void open(listener, will, turn)
    },
    publish(topic, bytes, delivery) {
      const sender: Sender | null = client
      // What is said while there is no way is lost; the client would keep it for later.
      if (client?.connected === true) sender?.publish(topic, bytes, delivery)
    },
    subscribe(topics) {
      if (client?.connected !== true) return
      const left = known.filter((topic) => !topics.includes(topic))
      known = [...topics]
      if (left.length > 0) client.unsubscribe(left)
      if (known.length > 0) client.subscribe([...known], { qos: 1 })
    },
    close() {
      const left = release()
      left?.end()
      setTimeout(() => left?.end(true), GOODBYE_MS)
    },
  }
}

async function connectTo({ address, user, prove }: BrokerPlace, clientId: string, will: string | null): Promise<MqttClient> {
  // In the browser its code has a default export only.
  const { default: mqtt } = await import('mqtt')
  const { account, plain } = accountIn(address)
  const shown = prove === null ? { username: user } : { username: user, password: prove(clientId) }
  return mqtt.connect(plain, {
    ...(account ?? shown),
    protocolVersion: 4,
    clientId,
    clean: true,
    // Who speaks over the link decides when to try again.
    reconnectPeriod: 0,
    connectTimeout: CONNECT_MS,
    keepalive: KEEPALIVE_S,
    // The others count time in a worker made of text, which the Content-Security-Policy forbids.
    timerVariant: 'native',
    ...(will === null ? {} : { will: { topic: will, payload: '', qos: 0, retain: false } }),
  })
}

/** The account that an address names, and the address without it: browsers refuse one that holds a password. */
function accountIn(address: string): { readonly account: { username: string; password: string } | null; readonly plain: string } {
  const url = new URL(address)
  const { username, password } = url
  url.username = url.password = ''
  const account = username === '' ? null : { username: decodeURIComponent(username), password: decodeURIComponent(password) }
  return { account, plain: url.href }
}
