import { createServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import * as v from 'valibot'
import { listen } from '../../../src/relay/listen.ts'

const Topic = v.pipe(v.string(), v.maxLength(100))
const Will = v.object({ will: v.nullable(Topic) })
const Bytes = v.instance(Uint8Array)

/** A server that does a broker's work with Socket.IO: rooms for topics, and the newest message of those that are kept. */
export async function serveSocketIo(port: number): Promise<void> {
  const server = createServer()
  const io = new Server(server, { transports: ['websocket'], serveClient: false })
  const kept = new Map<string, Uint8Array>()
  const say = (topic: string, bytes: Uint8Array): void => {
    // A host hears all of its players in one room, which stands for its wildcard.
    io.to([topic, topic.replace(/[^/]+$/, '+')]).emit('message', topic, bytes)
  }
  io.on('connection', (socket: Socket) => {
    const { will } = v.parse(Will, socket.handshake.auth)
    const own = new Set<string>()
    socket.on('subscribe', (wanted: unknown) => {
      const topics = v.parse(v.array(Topic), wanted)
      for (const topic of own) if (!topics.includes(topic)) void socket.leave(topic)
      own.clear()
      for (const topic of topics) {
        own.add(topic)
        void socket.join(topic)
        const bytes = kept.get(topic)
        if (bytes !== undefined) socket.emit('message', topic, bytes)
      }
    })
    socket.on('publish', (topic: unknown, bytes: unknown, retain: unknown, done: unknown) => {
      const [where, what] = [v.parse(Topic, topic), v.parse(Bytes, bytes)]
      if (retain === true && what.length === 0) kept.delete(where)
      else if (retain === true) kept.set(where, what)
      say(where, what)
      if (typeof done === 'function') done()
    })
    socket.on('disconnect', () => will !== null && say(will, new Uint8Array(0)))
  })
  await listen(server, { port, host: '127.0.0.1' })
}
