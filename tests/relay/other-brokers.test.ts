import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { toldOf } from '../../src/classroom/player/view.ts'
import { findMosquitto, runMosquitto } from '../../tools/brokers/mosquitto.ts'
import { findNats, runNats } from '../../tools/brokers/nats.ts'
import { RIGHT, WRONG } from '../classroom/host/room.ts'
import { hostAt, playerAt } from './broker/ground.ts'
import { answer, counted, isSeated, phaseOf, until } from './live.ts'

vi.setConfig({ testTimeout: 90_000 })

/** Those that are not installed are skipped; `npm run test:brokers` installs them where it may. */
const BROKERS = [
  { name: 'Mosquitto', command: findMosquitto(), run: runMosquitto },
  { name: 'NATS', command: findNats(), run: runNats },
]

describe.each(BROKERS)('a class over $name', ({ command, run }) => {
  it.skipIf(command === undefined)('goes from the lobby to the end, though the broker is killed in the middle of a vote', async () => {
    const broker = await run(command ?? '')
    onTestFinished(() => broker.stop())
    const host = hostAt(broker.address)
    const linked = Array.from({ length: 5 }, () => playerAt(broker.address, host.keys))
    const coded = playerAt(broker.address, host.keys, false)
    const players = [...linked, coded]
    for (const player of players) player.join('Somebody')
    await until(() => linked.every(isSeated) && coded.state.door.kind === 'waiting')
    host.take({ do: 'admit', pid: coded.keys.pid })
    await until(() => players.every((player) => isSeated(player) && phaseOf(player) === 'lobby'))
    host.take({ do: 'start' })
    await until(() => players.every((player) => phaseOf(player) === 'open'))
    for (const player of linked.slice(0, 3)) answer(player, 0, RIGHT)
    await until(() => host.votes(0) === 3)
    const restarted = broker.restart()
    for (const player of [...linked.slice(3), coded]) answer(player, 0, WRONG)
    await restarted
    await until(() => host.votes(0) === 6 && players.every((player) => counted(player, 0) !== null))
    host.take({ do: 'close' })
    host.take({ do: 'reveal' })
    await until(() => players.every(({ state }) => toldOf(state, 0) !== null))
    for (const { state } of players) expect(toldOf(state, 0)).toMatchObject({ votes: [{ right: 3, wrong: 3, phones: 6 }] })

    const late = playerAt(broker.address, host.keys)
    late.join('Late')
    await until(() => isSeated(late) && toldOf(late.state, 0) !== null)
    host.end()
    await until(() => [...players, late].every((player) => phaseOf(player) === 'end'))
    expect(host.state.refused).toEqual({})
  })
})
