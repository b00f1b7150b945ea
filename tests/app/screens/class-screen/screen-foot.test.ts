import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ScreenFoot from '../../../../src/app/screens/class-screen/ScreenFoot.vue'
import ScreenHead from '../../../../src/app/screens/class-screen/ScreenHead.vue'
import type { ShownScreen } from '../../../../src/app/stores/class-host/window-messages.ts'
import { projectorView } from '../../../../src/classroom/host/projector.ts'
import { RIGHT, Room } from '../../../classroom/host/room.ts'
import { visit } from '../../support/screen.ts'

async function around(room: Room): Promise<{ readonly head: string; readonly foot: string }> {
  const { world } = await visit('/class')
  const screen: ShownScreen = { view: projectorView(room.lesson, room.state, room.now), ways: 'both', door: null, blank: false, quiz: null }
  const given = { props: { screen }, global: { plugins: [world.plugin] } }
  return { head: mount(ScreenHead, given).text(), foot: mount(ScreenFoot, given).text() }
}

describe('head and foot of the projector', () => {
  it('say who voted, and again, of the last vote; they said that so many were in the room', async () => {
    const room = new Room().seat(3)
    room.take({ do: 'start' })
    room.answer('p1', 0, RIGHT)
    room.answer('p2', 0, RIGHT)
    room.take({ do: 'hands', option: 0, count: 4 }, { do: 'close' }, { do: 'reveal' })
    expect((await around(room)).foot).toContain('Voted: 2 phones, 4 hands.')
    room.take({ do: 'next' }, { do: 'close' }, { do: 'talk' }, { do: 'vote-again' })
    room.answer('p1', 1, { kind: 'truth', value: true }, { round: 2 })
    room.take({ do: 'close' }, { do: 'reveal' })
    expect((await around(room)).foot).toContain('Voted again: 1 phone.')
  })

  it('say how many have joined; it said of phones that were away that they were here', async () => {
    const room = new Room().seat(2)
    room.take({ do: 'gone', pid: 'p2' })
    expect((await around(room)).head).toBe('4 questions2 joined')
  })

  it('say of a clock that it is paused, a space behind its time', async () => {
    const room = new Room({ limitMs: 50_000 })
    room.take({ do: 'start' }, { do: 'pause' })
    expect((await around(room)).head).toContain('0:50 Paused')
  })

  it('say nothing of who voted where nobody did; it said 0 phones to a class of hands', async () => {
    const room = new Room()
    room.take({ do: 'start' }, { do: 'close' }, { do: 'reveal' })
    expect((await around(room)).foot).not.toContain('Voted')
  })

  it('count hands on several right answers as people at least; each raises several', async () => {
    const room = new Room()
    room.take({ do: 'start' }, { do: 'next' }, { do: 'next' }, { do: 'hands', option: 0, count: 7 }, { do: 'hands', option: 1, count: 5 }, { do: 'close' })
    expect((await around(room)).head).toContain('7 or more by hand')
    room.take({ do: 'reveal' })
    const { head, foot } = await around(room)
    expect(head).toContain('7 or more by hand')
    expect(foot).toContain('Voted: 7 or more by hand.')
  })
})
