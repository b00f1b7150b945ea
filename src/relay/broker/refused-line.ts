import type { Broker } from './broker.ts'

/** What a broker has refused so far and carries now, as whoever runs it is told. */
type Figures = Pick<Broker, 'refused' | 'connections' | 'rooms' | 'kept'>

/** What was refused since `before`, by reason, and what there is now: one line for the console; null where nothing was. */
export function refusedLine({ refused, connections, rooms, kept }: Figures, before: Figures['refused']): string | null {
  const earlier = new Map(Object.entries(before))
  const news = Object.entries(refused).flatMap(([why, count]) => {
    const more = count - (earlier.get(why) ?? 0)
    return more > 0 ? [`${why} ${more}`] : []
  })
  if (news.length === 0) return null
  return `The broker refused: ${news.join(', ')}. Now: connections ${connections}, rooms ${rooms}, messages kept ${kept}.`
}
