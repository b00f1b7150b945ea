import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RoomCode } from '../../../src/app/stores/class-host/room-code.ts'
import { newHostKeys } from '../../../src/classroom/protocol/keys/host-keys.ts'
import { cardFor } from '../../../src/classroom/protocol/post/host-card.ts'
import { sealingWith } from '../../classroom/dice.ts'

const sealing = sealingWith(5)
const keys = newHostKeys(sealing)
const others = newHostKeys(sealing)

function room() {
  const said: string[] = []
  const code = new RoomCode({
    ...{ sid: keys.sid, code: '111111', sealing },
    draw: () => '222222',
    changed: (digits) => said.push(`changed ${digits}`),
    free: (digits) => said.push(`free ${digits}`),
  })
  return { code, said }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the digits of a room', () => {
  it('are its own once the broker has shown nobody else under them', () => {
    const { code, said } = room()
    code.look()
    expect(said).toEqual([])
    const own = cardFor('111111', keys, sealing)
    expect(code.hear(own.topic, own.bytes)).toBe(true)
    vi.advanceTimersByTime(500)
    expect(said).toEqual(['free 111111'])
  })

  it('give way to another room that has them already', () => {
    const { code, said } = room()
    code.look()
    const theirs = cardFor('111111', others, sealing)
    expect(code.hear(theirs.topic, theirs.bytes)).toBe(true)
    vi.advanceTimersByTime(500)
    expect(said).toEqual(['changed 222222'])
    expect(code.topic).toBe(cardFor('222222', keys, sealing).topic)
    code.look()
    vi.advanceTimersByTime(500)
    expect(said.at(-1)).toBe('free 222222')
  })

  it('leave alone what is said on other topics, and cards that are none', () => {
    const { code, said } = room()
    expect(code.hear('q1/code/333333', new Uint8Array(8))).toBe(false)
    expect(code.hear(code.topic, new Uint8Array(8))).toBe(true)
    code.look()
    code.stop()
    vi.advanceTimersByTime(1_000)
    expect(said).toEqual([])
  })
})
