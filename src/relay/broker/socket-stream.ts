import { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'

/** What a connection may have waiting for it before it counts as slow, in bytes. */
const WAITING_BYTES = 65_536

/**
 * A WebSocket as a stream. What is written at once leaves in one frame: MQTT packets are written in five pieces, and a
 * frame for each took most of the broker's time.
 *
 * @param accepts looks at what came in before it is read; what it does not accept is dropped
 */
export function socketStream(socket: WebSocket, accepts: (bytes: Uint8Array) => boolean): Duplex {
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
    const bytes = bytesOf(data)
    if (accepts(bytes) && !stream.push(bytes)) socket.pause()
  })
  socket.on('close', () => stream.destroy())
  socket.on('error', (error) => stream.destroy(error))
  return stream
}

function bytesOf(data: RawData): Buffer {
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data)
}
