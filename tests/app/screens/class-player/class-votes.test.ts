import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ClassVotes from '../../../../src/app/screens/class-player/ClassVotes.vue'
import { en } from '../../../../src/app/words/en.ts'
import { enClassPlayer } from '../../../../src/app/words/en-class-player.ts'
import { WORDS } from '../../../../src/app/words/words.ts'
import { roomState } from '../../../../src/classroom/host/announce.ts'
import { RIGHT, Room } from '../../../classroom/host/room.ts'

/** How the class voted, as a phone says it where a question is told. */
function shownIn(room: Room): string {
  room.take({ do: 'close' }, { do: 'reveal' })
  const state = roomState(room.lesson, room.state, room.now)
  if (state.phase !== 'reveal') throw new Error('not told')
  return mount(ClassVotes, { props: { told: state.tells }, global: { provide: { [WORDS]: { ...en, ...enClassPlayer } } } }).text()
}

describe('the votes of a class on a phone', () => {
  it('are none of a typed question that nobody answered (it read "Right 0")', () => {
    const room = new Room().seat(1)
    room.take({ do: 'start' }, { do: 'next' }, { do: 'next' }, { do: 'next' })
    const text = shownIn(room)
    expect(text).toContain('Nobody voted.')
    expect(text).not.toContain('Right')
  })

  it('have a share of the second vote where nobody took part in the first', () => {
    const room = new Room().seat(1)
    room.take({ do: 'start' }, { do: 'close' }, { do: 'talk' }, { do: 'vote-again' })
    room.answer('p1', 0, RIGHT, { round: 2 })
    expect(shownIn(room)).toContain('100% right, in the second vote')
  })
})
