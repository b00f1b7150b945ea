import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import RevealView from '../../../../src/app/screens/class-screen/RevealView.vue'
import { enClass } from '../../../../src/app/words/en-class.ts'
import { en } from '../../../../src/app/words/en.ts'
import { WORDS } from '../../../../src/app/words/words.ts'
import { roomState } from '../../../../src/classroom/host/announce.ts'
import { RIGHT, Room } from '../../../classroom/host/room.ts'

/** The answer to the select of the lesson, after so many hands for its first option. */
function shownAfter(hands: number): string {
  const room = new Room()
  room.take({ do: 'start' }, { do: 'next' }, { do: 'next' })
  if (hands > 0) room.take({ do: 'hands', option: 0, count: hands })
  return shownIn(room)
}

function shownIn(room: Room): string {
  room.take({ do: 'close' }, { do: 'reveal' })
  const state = roomState(room.lesson, room.state, room.now)
  if (state.phase !== 'reveal') throw new Error('not told')
  return mount(RevealView, { props: { told: state.tells }, global: { provide: { [WORDS]: { ...en, ...enClass } } } }).text()
}

describe('an answer on the projector', () => {
  it('says that nobody voted only where no hand was raised either', () => {
    expect(shownAfter(0)).toContain(enClass.classHost.screen.noVotes)
    expect(shownAfter(7)).not.toContain(enClass.classHost.screen.noVotes)
  })

  it('states the share of the second vote where nobody took part in the first', () => {
    const room = new Room().seat(1)
    room.take({ do: 'start' }, { do: 'close' }, { do: 'talk' }, { do: 'vote-again' })
    room.answer('p1', 0, RIGHT, { round: 2 })
    expect(shownIn(room)).toContain('100% right, in the second vote')
  })
})
