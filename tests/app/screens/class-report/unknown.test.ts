import { describe, expect, it } from 'vitest'
import { RIGHT, Room, UNKNOWN } from '../../../classroom/host/room.ts'
import { reportOf } from '../../support/class-report.ts'
import { button } from '../../support/page.ts'

describe('who did not know', () => {
  it('has a row among what was answered, on the screen and in what is saved', async () => {
    const room = new Room().seat(3)
    room.take({ do: 'start' })
    room.answer('p1', 0, RIGHT)
    room.answer('p2', 0, UNKNOWN)
    room.answer('p3', 0, UNKNOWN)
    room.take({ do: 'close' }, { do: 'reveal' }, { do: 'end' })
    const { app, world } = await reportOf(room)
    expect(app.findAll('section[aria-labelledby=items] tbody tr').map((row) => row.text()).at(-1)).toBe('Don’t know2')
    await button(app, 'Save questions (CSV)').trigger('click')
    expect(world.files.saved.at(-1)?.text).toContain('1,Don’t know,,,,,,,2,')
    await button(app, 'Save everything (JSON)').trigger('click')
    const all: unknown = JSON.parse(world.files.saved.at(-1)?.text ?? '')
    expect(all).toHaveProperty(['chosen', 0, 3], { text: null, right: false, reason: null, first: 2, second: null })
  })
})
