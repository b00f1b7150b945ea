import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import RevealView from '../../../../src/app/screens/class-screen/RevealView.vue'
import { enClass } from '../../../../src/app/words/en-class.ts'
import { en } from '../../../../src/app/words/en.ts'
import { WORDS } from '../../../../src/app/words/words.ts'
import { roomState } from '../../../../src/classroom/host/announce.ts'
import { Room } from '../../../classroom/host/room.ts'

/** The answer to the select of the lesson, after so many hands for its first option. */
function shownAfter(hands: number): string {
  const room = new Room()
  room.take({ do: 'start' }, { do: 'next' }, { do: 'next' })
  if (hands > 0) room.take({ do: 'hands', option: 0, count: hands })
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
})
