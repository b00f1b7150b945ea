import { createServer, type Socket } from 'node:net'
import { once } from 'node:events'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { newHostKeys } from '../../../src/classroom/protocol/keys/host-keys.ts'
import { newPlayerKeys } from '../../../src/classroom/protocol/keys/player-keys.ts'
import { mqttLink } from '../../../src/link/mqtt-link.ts'
import { linkContract } from '../../link/link-contract.ts'
import { until } from '../live.ts'
import { Ground, hostLink, sealing } from './ground.ts'
import { Passage } from './passage.ts'

linkContract(
  'a link over MQTT',
  async () => {
    const ground = await Ground.open()
    const passage = await Passage.to(ground.address)
    const [keys, { pid }] = [newHostKeys(sealing), newPlayerKeys(sealing)]
    const host = hostLink(ground.address, keys)
    const player = mqttLink({ address: passage.address, user: pid, prove: null })
    onTestFinished(() => {
      host.close()
      player.close()
    })
    return { sid: keys.sid, pid, host, player, cut: () => passage.cut() }
  },
  until,
)

describe('a way that does not come about is lost', () => {
  const listener = () => ({ up: vi.fn(), down: vi.fn(), message: vi.fn() })

  it('where nobody listens, once, and never by itself again', async () => {
    const link = mqttLink({ address: 'ws://127.0.0.1:9/mqtt', user: 'p', prove: null })
    const ear = listener()
    link.connect(ear, null)
    await until(() => ear.down.mock.calls.length > 0)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect([ear.up.mock.calls.length, ear.down.mock.calls.length]).toEqual([0, 1])
  })

  it('where somebody listens and says nothing', async () => {
    const sockets: Socket[] = []
    const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy()
      silent.close()
    })
    const address = silent.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const link = mqttLink({ address: `ws://127.0.0.1:${port}/mqtt`, user: 'p', prove: null })
    const ear = listener()
    link.connect(ear, null)
    await until(() => ear.down.mock.calls.length > 0)
    expect(ear.up).not.toHaveBeenCalled()
  })

  it('where the address is none', async () => {
    const link = mqttLink({ address: 'nonsense', user: 'p', prove: null })
    const ear = listener()
    link.connect(ear, null)
    await until(() => ear.down.mock.calls.length > 0)
  })

  it('but not where it was closed before', async () => {
    const link = mqttLink({ address: 'ws://127.0.0.1:9/mqtt', user: 'p', prove: null })
    const ear = listener()
    link.connect(ear, null)
    link.close()
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(ear.down).not.toHaveBeenCalled()
  })
})

describe('an account in the address', () => {
  it('takes the place of user and proof', async () => {
    const ground = await Ground.open()
    const { port } = new URL(ground.address)
    const keys = newHostKeys(sealing)
    // The broker of the app has no accounts: a password that proves nothing is refused.
    const link = mqttLink({ address: `ws://some:body@127.0.0.1:${port}/mqtt`, user: keys.sid, prove: () => 'unused' })
    const ear = { up: vi.fn(), down: vi.fn(), message: vi.fn() }
    link.connect(ear, null)
    await until(() => ear.down.mock.calls.length > 0)
    expect(ground.broker.refused).toEqual({ 'no-host': 1 })
  })
})
