// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { seatName } from '../../../../src/app/screens/class-player/seat-name.ts'
import { en } from '../../../../src/app/words/en.ts'
import { enClassPlayer } from '../../../../src/app/words/en-class-player.ts'
import { roomState } from '../../../../src/classroom/host/announce.ts'
import { Room } from '../../../classroom/host/room.ts'
import { Phone } from '../../../classroom/player/phone.ts'

/** What a phone that sits on seat 3 calls that seat, once it has heard from the room. */
function own(room: Room, phone: Phone): string {
  phone.hear(roomState(room.lesson, room.state, room.now))
  return seatName(phone.state, 3, { ...en, ...enClassPlayer })
}

describe('what a phone calls its seat', () => {
  it.each(['free', 'generated'] as const)('is its number once names were deleted, in a class of %s names; it was told nothing', (naming) => {
    const room = new Room({ naming })
    const phone = new Phone().voting({ naming })
    expect(own(room, phone)).toMatch(naming === 'free' ? /^Seat 3 · Ann$/ : /^Seat 3 · ./)
    room.take({ do: 'forget-names' })
    expect(own(room, phone)).toBe('Seat 3')
  })

  it('is its number alone in a class with a list', () => {
    expect(own(new Room({ naming: 'roster' }), new Phone().voting({ naming: 'roster' }))).toBe('Seat 3')
  })
})
