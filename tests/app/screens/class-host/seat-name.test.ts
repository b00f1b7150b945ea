// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { seatName } from '../../../../src/app/screens/class-host/seat-name.ts'
import { en } from '../../../../src/app/words/en.ts'
import { enClass } from '../../../../src/app/words/en-class.ts'
import { Room } from '../../../classroom/host/room.ts'

describe('what the host calls a seat', () => {
  it('is its number once names were deleted; the desk went on with those that were made up', () => {
    const room = new Room({ naming: 'generated' }).seat(1)
    const name = (): string => seatName(room.lesson, room.state, 1, { ...en, ...enClass })
    expect(name()).not.toBe('Seat 1')
    room.take({ do: 'forget-names' })
    expect(name()).toBe('Seat 1')
  })
})
