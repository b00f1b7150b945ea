import { expect, it } from 'vitest'
import { Room } from '../../../classroom/host/room.ts'
import { reportOf } from '../../support/class-report.ts'
import { button } from '../../support/page.ts'

it('a saved table says True and False as the screen does; it said true and false', async () => {
  const room = new Room().seat(1)
  room.take({ do: 'start' }, { do: 'close' }, { do: 'reveal' }, { do: 'next' })
  room.answer('p1', 1, { kind: 'truth', value: true })
  room.take({ do: 'close' }, { do: 'end' })
  const { app, world } = await reportOf(room)
  await button(app, 'Save questions (CSV)').trigger('click')
  expect(world.files.saved.at(-1)?.text).toMatch(/^2,True,.*,1,$/m)
  expect(app.get('section[aria-labelledby=items]').text()).toContain('True')
})
