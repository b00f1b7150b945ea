import { describe, expect, it, vi } from 'vitest'
import { toldOf } from '../../../src/classroom/player/view.ts'
import { RIGHT, WRONG } from '../../classroom/host/room.ts'
import { answer, counted, isSeated, phaseOf, until } from '../live.ts'
import { Ground } from './ground.ts'

vi.setConfig({ testTimeout: 60_000 })

describe('a class over the broker of the app', () => {
  it('goes from the lobby to the end, and leaves nothing behind', async () => {
    const ground = await Ground.open()
    const host = ground.host()
    const players = [ground.player(host.keys), ground.player(host.keys), ground.player(host.keys, false)]
    for (const [index, player] of players.entries()) player.join(`Player ${index}`)
    const [ann, bob, cleo] = players
    if (ann === undefined || bob === undefined || cleo === undefined) throw new Error('Three players')
    await until(() => isSeated(ann) && isSeated(bob) && cleo.state.door.kind === 'waiting')
    host.take({ do: 'admit', pid: cleo.keys.pid })
    await until(() => isSeated(cleo) && phaseOf(cleo) === 'lobby')
    host.take({ do: 'start' })
    await until(() => players.every((player) => phaseOf(player) === 'open'))
    answer(ann, 0, RIGHT)
    answer(bob, 0, WRONG)
    answer(cleo, 0, RIGHT)
    await until(() => players.every((player) => counted(player, 0) !== null))
    host.take({ do: 'close' })
    host.take({ do: 'reveal' })
    await until(() => players.every(({ state }) => toldOf(state, 0) !== null))
    expect(toldOf(cleo.state, 0)).toMatchObject({ votes: [{ right: 2, wrong: 1 }] })

    // Who comes now learns all that was told.
    const dora = ground.player(host.keys)
    dora.join('Dora')
    await until(() => isSeated(dora) && toldOf(dora.state, 0) !== null)
    expect(ground.broker.kept).toBeGreaterThan(5)
    host.end()
    await until(() => phaseOf(dora) === 'end' && ground.broker.kept === 0)
    expect(ground.broker.refused).toEqual({})
    expect(host.state.refused).toEqual({})
  })

  it('goes on by itself after the broker was ended and started again in the middle of a vote', async () => {
    const ground = await Ground.open()
    const host = ground.host()
    const players = Array.from({ length: 12 }, () => ground.player(host.keys))
    for (const player of players) player.join('Somebody')
    await until(() => players.every(isSeated))
    host.take({ do: 'start' })
    await until(() => players.every((player) => phaseOf(player) === 'open'))
    for (const player of players.slice(0, 6)) answer(player, 0, RIGHT)
    await ground.stop()
    for (const player of players.slice(6)) answer(player, 0, WRONG)
    await until(() => players.every(({ state }) => state.way.kind !== 'up'))
    await ground.start()
    await until(() => host.votes(0) === 12 && players.every((player) => counted(player, 0) !== null))
    host.take({ do: 'close' })
    host.take({ do: 'reveal' })
    await until(() => players.every(({ state }) => toldOf(state, 0) !== null))
    for (const { state } of players) expect(toldOf(state, 0)).toMatchObject({ votes: [{ right: 6, wrong: 6, phones: 12 }] })
    expect(host.state.seats).toHaveLength(12)
  })

  it('has a phone that lost its way back in its seat', async () => {
    const ground = await Ground.open()
    const host = ground.host()
    const [ann, bob] = [ground.player(host.keys), ground.player(host.keys)]
    ann.join('Ann')
    await until(() => isSeated(ann))
    bob.join('Bob')
    await until(() => isSeated(bob))
    ann.lose()
    expect(ann.state.way.kind).toBe('down')
    await until(() => ann.state.way.kind === 'up' && host.state.seats[0]?.here === true)
    expect(ann.state.door).toMatchObject({ kind: 'seat', seat: 1 })
  })
})
