import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import EndView from '../../../../src/app/screens/class-player/EndView.vue'
import { placesOf } from '../../../../src/app/stores/class-player/phase.ts'
import { oneQuestion, roomState } from '../../../../src/classroom/host/announce.ts'
import type { PlayerState } from '../../../../src/classroom/player/state.ts'
import { seatFigures } from '../../../../src/classroom/report/seats.ts'
import { sheetOf } from '../../../../src/classroom/report/sheet.ts'
import type { Given } from '../../../../src/quiz/question.ts'
import { RIGHT, Room, SECOND, WRONG } from '../../../classroom/host/room.ts'
import { Phone } from '../../../classroom/player/phone.ts'
import { visit } from '../../support/screen.ts'

/** A phone at the end of a class in which its seat was merged into another's that had answered before it. */
function ended(mine: Given, theirs: Given): { room: Room; state: PlayerState } {
  const room = new Room().seat(2)
  room.take({ do: 'start' })
  const phone = new Phone()
  phone.take({ do: 'open' }, { do: 'up' }, { do: 'enter', name: null, seat: null })
  phone.hear(room.own('p2'))
  phone.hear(room.room)
  phone.take({ do: 'answer', question: 0, round: 1, given: mine, sure: null })
  room.answer('p1', 0, theirs)
  room.after(SECOND).answer('p2', 0, mine)
  phone.tick(0, 1, [1, 2])
  room.take({ do: 'merge', seat: 2, into: 1 }, { do: 'close' }, { do: 'reveal' }, { do: 'end' })
  phone.hear(room.own('p2'))
  phone.hear(oneQuestion(room.lesson, room.state, 0))
  phone.hear(roomState(room.lesson, room.state, room.now))
  return { room, state: phone.state }
}

describe('the end of a class on a phone whose seat was merged into another', () => {
  it.each([
    ['right', WRONG, RIGHT, 1],
    ['not right', RIGHT, WRONG, 0],
  ] as const)('counts the answer that the host counts, which was %s, and not its own', async (stands, mine, theirs, right) => {
    const { room, state } = ended(mine, theirs)
    const [seat] = seatFigures(sheetOf(room.lesson, room.state))
    expect(seat).toMatchObject({ seat: 1, shown: 1, right })
    const { world } = await visit('/class')
    const text = mount(EndView, {
      props: { state, places: placesOf(state, 0) },
      global: { plugins: [world.plugin], stubs: { RouterLink: true } },
    }).text()
    expect(text).toContain(`You had ${right} of 1 question right`)
    expect(text).toContain(`Which port holds the flag of the league? ${stands}`)
    expect(text).toContain('Answered on another device with your seat')
  })
})
