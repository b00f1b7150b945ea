import { describe, expect, it, vi } from 'vitest'
import { countedOf } from '../../../src/classroom/player/state.ts'
import { toldOf } from '../../../src/classroom/player/view.ts'
import type { LivePlayer } from '../../../tools/bench-class/live/player.ts'
import { RIGHT, WRONG } from '../../classroom/host/room.ts'
import { Ground } from './ground.ts'

const PATIENCE = { timeout: 15_000, interval: 20 }
vi.setConfig({ testTimeout: 60_000 })

const isSeated = ({ state }: LivePlayer): boolean => state.door.kind === 'seat'
const phase = ({ state }: LivePlayer): string | undefined => state.room?.phase
const answer = (player: LivePlayer, question: number, given: typeof RIGHT): void =>
  player.take({ do: 'answer', question, round: 1, given, sure: null })
const counted = ({ state }: LivePlayer, question: number): unknown => {
  const mine = state.answers.find((one) => one.question === question)
  return mine === undefined ? null : (countedOf(mine)?.given ?? null)
}

describe('a class over the broker of the app', () => {
  it('goes from the lobby to the end, and leaves nothing behind', async () => {
    const ground = await Ground.open()
    const host = ground.host()
    const players = [ground.player(host.keys), ground.player(host.keys), ground.player(host.keys, false)]
    for (const [index, player] of players.entries()) player.join(`Player ${index}`)
    const [ann, bob, cleo] = players
    if (ann === undefined || bob === undefined || cleo === undefined) throw new Error('Three players')
    await vi.waitUntil(() => isSeated(ann) && isSeated(bob) && cleo.state.door.kind === 'waiting', PATIENCE)
    host.take({ do: 'admit', pid: cleo.keys.pid })
    await vi.waitUntil(() => isSeated(cleo) && phase(cleo) === 'lobby', PATIENCE)
    host.take({ do: 'start' })
    await vi.waitUntil(() => players.every((player) => phase(player) === 'open'), PATIENCE)
    answer(ann, 0, RIGHT)
    answer(bob, 0, WRONG)
    answer(cleo, 0, RIGHT)
    await vi.waitUntil(() => players.every((player) => counted(player, 0) !== null), PATIENCE)
    host.take({ do: 'close' })
    host.take({ do: 'reveal' })
    await vi.waitUntil(() => players.every(({ state }) => toldOf(state, 0) !== null), PATIENCE)
    expect(toldOf(cleo.state, 0)).toMatchObject({ votes: [{ right: 2, wrong: 1 }] })

    // Who comes now learns all that was told.
    const dora = ground.player(host.keys)
    dora.join('Dora')
    await vi.waitUntil(() => isSeated(dora) && toldOf(dora.state, 0) !== null, PATIENCE)
    expect(ground.broker.kept).toBeGreaterThan(5)
    host.end()
    await vi.waitUntil(() => phase(dora) === 'end' && ground.broker.kept === 0, PATIENCE)
    expect(ground.broker.refused).toEqual({})
    expect(host.state.refused).toEqual({})
  })

  it('goes on by itself after the broker was ended and started again in the middle of a vote', async () => {
    const ground = await Ground.open()
    const host = ground.host()
    const players = Array.from({ length: 12 }, () => ground.player(host.keys))
    for (const player of players) player.join('Somebody')
    await vi.waitUntil(() => players.every(isSeated), PATIENCE)
    host.take({ do: 'start' })
    await vi.waitUntil(() => players.every((player) => phase(player) === 'open'), PATIENCE)
    for (const player of players.slice(0, 6)) answer(player, 0, RIGHT)
    await ground.stop()
    for (const player of players.slice(6)) answer(player, 0, WRONG)
    await vi.waitUntil(() => players.every(({ state }) => state.way.kind !== 'up'), PATIENCE)
    await ground.start()
    await vi.waitUntil(() => host.votes(0) === 12 && players.every((player) => counted(player, 0) !== null), PATIENCE)
    host.take({ do: 'close' })
    host.take({ do: 'reveal' })
    await vi.waitUntil(() => players.every(({ state }) => toldOf(state, 0) !== null), PATIENCE)
    for (const { state } of players) expect(toldOf(state, 0)).toMatchObject({ votes: [{ right: 6, wrong: 6, phones: 12 }] })
    expect(host.state.seats).toHaveLength(12)
  })

  it('has a phone that lost its way back in its seat', async () => {
    const ground = await Ground.open()
    const host = ground.host()
    const [ann, bob] = [ground.player(host.keys), ground.player(host.keys)]
    ann.join('Ann')
    await vi.waitUntil(() => isSeated(ann), PATIENCE)
    bob.join('Bob')
    await vi.waitUntil(() => isSeated(bob), PATIENCE)
    ann.lose()
    expect(ann.state.way.kind).toBe('down')
    await vi.waitUntil(() => ann.state.way.kind === 'up' && host.state.seats[0]?.here === true, PATIENCE)
    expect(ann.state.door).toMatchObject({ kind: 'seat', seat: 1 })
  })
})
