import { describe, expect, it } from 'vitest'
import { Room } from '../../../classroom/host/room.ts'
import { reportOf } from '../../support/class-report.ts'
import { button } from '../../support/page.ts'

describe('the report of an exam that nobody answered', () => {
  it('says so and states no share (it read 0 %)', async () => {
    const room = new Room({ pacing: 'exam', teams: 2 }).seat(2)
    room.take({ do: 'start' }, { do: 'close' }, { do: 'end' })
    const { app, world } = await reportOf(room)
    const text = app.get('article').text()
    expect(text).toContain('ScoreNobody answered')
    expect(app.get('section[aria-labelledby=objectives] tbody tr').text()).toBe('Name the ports4Nobody answeredNobody answered')
    expect(text).not.toContain('0%')
    for (const [name, row] of [['Save seats (CSV)', /^1,1,p1,4,0,0,,,,,/], ['Save questions (CSV)', /,,,0,,,,$/]] as const) {
      await button(app, name).trigger('click')
      expect(world.files.saved.at(-1)?.text.split('\r\n')[1]).toMatch(row)
    }
  })
})
