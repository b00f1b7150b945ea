import { io, type Socket } from 'socket.io-client'
import * as v from 'valibot'
import type { Link } from '../../src/classroom/link-port.ts'
import { lightLink } from './light-link.ts'
import { mqttLink } from '../../src/link/mqtt-link.ts'

const Message = v.tuple([v.string(), v.instance(Uint8Array)])

/** What a link is made by: a broker's address, who this end is, and what proves it. */
export type LinkMaker = (address: string, user: string, prove: ((connection: string) => string) | null) => Link

/** The host's link over MQTT is the app's own; its phones, of which one process plays a thousand, have a light one. */
export const LINKS: Readonly<Record<'mqtt' | 'socket.io', LinkMaker>> = {
  mqtt: (address, user, prove) => (prove === null ? lightLink(address, user) : mqttLink({ address, user, prove })),
  'socket.io': socketIoLink,
}

/** A link over Socket.IO, which comes to the same work. */
function socketIoLink(address: string): Link {
  let socket: Socket | null = null
  const drop = (): void => {
    socket?.removeAllListeners()
    socket?.disconnect()
    socket = null
  }
  return {
    connect(listener, will) {
      drop()
      const opened = io(address, { transports: ['websocket'], reconnection: false, forceNew: true, auth: { will } })
      socket = opened
      opened.on('connect', () => listener.up())
      opened.on('message', (...message: unknown[]) => {
        const [topic, bytes] = v.parse(Message, message)
        listener.message(topic, bytes)
      })
      for (const end of ['disconnect', 'connect_error']) {
        opened.on(end, () => {
          if (socket !== opened) return
          drop()
          listener.down()
        })
      }
    },
    publish(topic, bytes, { qos, retain }) {
      if (qos === 0) socket?.emit('publish', topic, bytes, retain)
      else socket?.emit('publish', topic, bytes, retain, () => undefined)
    },
    subscribe(topics) {
      socket?.emit('subscribe', topics)
    },
    close: drop,
  }
}
