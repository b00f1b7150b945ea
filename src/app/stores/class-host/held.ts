import type { HostState } from '../../../classroom/host/state.ts'
import type { ClassShelf } from '../../class-ports.ts'
import { aboutName, hostName, parseAbout, parseKept, stateName, type About, type KeptClass } from './kept-class.ts'

/** A class that was held, or that still goes on. */
export interface Held {
  readonly about: About
  readonly kept: KeptClass
  readonly state: HostState
}

/** Reads a class from the shelf; null where it is not there, or cannot be read. Never rejects. */
export async function readHeld(shelf: ClassShelf, sid: string): Promise<Held | null> {
  const [one, state, about] = await Promise.all([hostName(sid), stateName(sid), aboutName(sid)].map((name) => shelf.load(name).catch(() => null)))
  const [kept, known] = [parseKept(one, state), parseAbout(about)]
  return kept === null || known === null ? null : { about: known, ...kept }
}
