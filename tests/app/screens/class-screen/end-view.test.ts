import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import EndView from '../../../../src/app/screens/class-screen/EndView.vue'
import { projectorView } from '../../../../src/classroom/host/projector.ts'
import { Room } from '../../../classroom/host/room.ts'
import { visit } from '../../support/screen.ts'

async function closing(room: Room): Promise<string> {
  room.take({ do: 'start' }, { do: 'end' })
  const { world } = await visit('/class')
  const { room: told, seats } = projectorView(room.lesson, room.state, room.now)
  if (told.phase !== 'end') throw new Error(`The class is at ${told.phase}.`)
  return mount(EndView, { props: { room: told, seats, quiz: null }, global: { plugins: [world.plugin] } }).text()
}

describe('the closing slide', () => {
  it('sends to their phones those who have one in the class; it sent a class of hands there too', async () => {
    expect(await closing(new Room())).not.toContain('Your phone shows')
    expect(await closing(new Room().seat(1))).toContain('Your phone shows your own answers')
  })
})
