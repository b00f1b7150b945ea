import { randomBytes } from 'node:crypto'
import { WebSocket } from 'ws'
import type { Link, LinkListener } from '../../src/classroom/link-port.ts'

const KEEPALIVE_S = 60
const PING_MS = 30_000
const CONNECT_MS = 10_000

/**
 * A way over MQTT 3.1.1 that is light enough for a thousand in one process: what the app's own link does, without the
 * streams of mqtt.js, which cost more processor time than all else that a phone does.
 */
export function lightLink(address: string, user: string): Link {
  let socket: WebSocket | null = null
  let known: readonly string[] = []
  let packetId = 0
  const name = randomBytes(12).toString('hex')
  const nextId = (): Buffer => {
    packetId = (packetId % 65_535) + 1
    return number(packetId)
  }
  const send = (bytes: Buffer): void => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(bytes)
  }
  const release = (): WebSocket | null => {
    const released = socket
    socket = null
    known = []
    return released
  }

  function open(listener: LinkListener, will: string | null): void {
    const opened = new WebSocket(address, 'mqtt', { perMessageDeflate: false })
    socket = opened
    const pinging = setInterval(() => send(packet(0xc0)), PING_MS)
    const patience = setTimeout(() => opened.terminate(), CONNECT_MS)
    let waiting: Buffer = Buffer.alloc(0)
    opened.on('open', () => send(connectPacket(name, user, will)))
    opened.on('message', (data: Buffer) => {
      waiting = readPackets(Buffer.concat([waiting, data]), (head, body) => {
        if (socket !== opened) return
        if (head >> 4 === 2) {
          clearTimeout(patience)
          if (body[1] === 0) listener.up()
        } else if (head >> 4 === 3) take(head, body)
      })
    })
    opened.on('error', () => undefined)
    opened.on('close', () => {
      clearInterval(pinging)
      clearTimeout(patience)
      if (socket !== opened) return
      release()
      listener.down()
    })

    function take(head: number, body: Buffer): void {
      const end = 2 + body.readUInt16BE(0)
      const isAtLeastOnce = (head & 0x06) !== 0
      if (isAtLeastOnce) send(packet(0x40, body.subarray(end, end + 2)))
      listener.message(body.toString('utf8', 2, end), new Uint8Array(body.subarray(isAtLeastOnce ? end + 2 : end)))
    }
  }

  return {
    connect(listener, will) {
      release()?.terminate()
      open(listener, will)
    },
    publish: (topic, bytes, { qos, retain }) =>
      send(packet(0x30 | (qos << 1) | (retain ? 1 : 0), text(topic), ...(qos === 0 ? [] : [nextId()]), Buffer.from(bytes))),
    subscribe(topics) {
      const left = known.filter((topic) => !topics.includes(topic))
      known = topics
      if (left.length > 0) send(packet(0xa2, nextId(), ...left.map(text)))
      if (topics.length > 0) send(packet(0x82, nextId(), ...topics.flatMap((topic) => [text(topic), Buffer.from([1])])))
    },
    close() {
      send(packet(0xe0))
      release()?.close()
    },
  }
}

function connectPacket(name: string, user: string, will: string | null): Buffer {
  const flags = 0x82 | (will === null ? 0 : 0x04)
  const parts = [text('MQTT'), Buffer.from([4, flags]), number(KEEPALIVE_S), text(name)]
  return packet(0x10, ...parts, ...(will === null ? [] : [text(will), number(0)]), text(user))
}

function packet(head: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const length: number[] = []
  let left = body.length
  do {
    length.push((left % 128) + (left >= 128 ? 0x80 : 0))
    left = Math.floor(left / 128)
  } while (left > 0)
  return Buffer.concat([Buffer.from([head, ...length]), body])
}

/** Calls back with every packet that is whole; gives back what is left. */
function readPackets(bytes: Buffer, each: (head: number, body: Buffer) => void): Buffer {
  let at = 0
  for (;;) {
    let length = 0
    let read = 1
    let byte = 0x80
    while (byte >= 0x80) {
      const next = bytes[at + read]
      if (next === undefined) return bytes.subarray(at)
      byte = next
      length += (byte & 0x7f) * 128 ** (read - 1)
      read += 1
    }
    const end = at + read + length
    if (end > bytes.length) return bytes.subarray(at)
    each(bytes[at] ?? 0, bytes.subarray(at + read, end))
    at = end
  }
}

function text(words: string): Buffer {
  const bytes = Buffer.from(words)
  return Buffer.concat([number(bytes.length), bytes])
}

function number(value: number): Buffer {
  return Buffer.from([value >> 8, value & 0xff])
}
