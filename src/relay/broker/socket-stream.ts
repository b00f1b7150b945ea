import { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'

/** What a connection may have waiting for it before it counts as slow, in bytes. */
const WAITING_BYTES = 65_536

/**
 * A WebSocket as a stream. What is written at once leaves in one frame: MQTT packets are written in five pieces, and a
 * frame for each took most of the broker's time.
 */
export function socketStream(socket: WebSocket): Duplex {
  const send = (chunks: readonly Uint8Array[], done: (error?: Error | null) => void): void => {
    if (socket.readyState !== socket.OPEN) return done(new Error('The connection is closed'))
    socket.send(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks), done)
  }
  const stream = new Duplex({
    writableHighWaterMark: WAITING_BYTES,
    read: () => socket.resume(),
    write: (chunk: Buffer, _encoding, done) => send([chunk], done),
    writev: (chunks, done) => send(chunks.map(({ chunk }: { chunk: Buffer }) => chunk), done),
    final(done) {
      socket.close()
      done()
    },
    destroy(error, done) {
      socket.terminate()
      done(error)
    },
  })
  socket.on('message', (data: RawData) => {
    if (!stream.push(bytesOf(data))) socket.pause()
  })
  socket.on('close', () => stream.destroy())
  socket.on('error', (error) => stream.destroy(error))
  return stream
}

/** The bytes of a frame. */
export function bytesOf(data: RawData): Buffer {
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data)
}
