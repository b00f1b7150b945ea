import { aboutName, hostName, stateName } from '../../../src/app/stores/class-host/kept-class.ts'
import type { Room } from '../../classroom/host/room.ts'
import { FakeClass } from './class.ts'
import { visit } from './screen.ts'

/** Opens the report of a class that was held as in that room. */
export async function reportOf({ lesson, state }: Room) {
  const classes = new FakeClass({ seed: 3 })
  const { sid, bank } = lesson
  await classes.shelf.keep(hostName(sid), { keys: '', code: '123456', ways: 'phones', broker: null, lesson })
  await classes.shelf.keep(stateName(sid), state)
  await classes.shelf.keep(aboutName(sid), { sid, bank, startedAt: 0, closed: true })
  const { app, world } = await visit(`/class/report/${sid}`, { classes })
  return { app, world, classes }
}
