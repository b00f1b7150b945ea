import { generatedName } from '../../../classroom/generated-name.ts'
import type { PlayerState } from '../../../classroom/player/state.ts'
import type { PlayerWords } from '../../words/player-words.ts'

/** What a seat is called on this phone: by its number, with the made-up name that it has, or with one's own. */
export function seatName({ sid, room, door, wish }: PlayerState, seat: number, { classNames, classPlayer }: PlayerWords): string {
  const naming = room?.manner.naming
  if (naming === 'generated') return classPlayer.seat(seat, generatedName(sid, seat, classNames.firsts, classNames.seconds))
  const mine = naming === 'free' && door.kind === 'seat' && door.seat === seat
  return classPlayer.seat(seat, mine ? (wish?.name ?? null) : null)
}
