/** How the chart of the document is drawn: in units, of which one is a CSS pixel or more, so that no word is smaller than it says. */
export interface ChartSize {
  readonly width: number
  readonly height: number
  /** With room for larger words. */
  readonly wide: boolean
  /** From a passage's number to the edge of what can be tapped: as far as its neighbours leave room. */
  readonly reach: number
}

/** On phones of 390 px it fills the screen but for the margins. */
const NARROW: ChartSize = { width: 358, height: 218, wide: false, reach: 16 }
const WIDE: ChartSize = { width: 628, height: 350, wide: true, reach: 25 }
const WIDE_FROM = 600

/**
 * The size for a place so many CSS pixels wide.
 *
 * @param narrow draw it as on a phone, whatever the room
 */
export function chartSize(room: number, narrow = false): ChartSize {
  const { width, height, reach } = NARROW
  const share = room / width
  if (share < 1) return { ...NARROW, width: room, height: height * share, reach: reach * share }
  if (narrow) return NARROW
  // In between it comes nearer to the shape of the wide one, and no word gets smaller.
  return room < WIDE_FROM ? { ...NARROW, height: Math.max(height / share, (width * WIDE.height) / WIDE.width) } : WIDE
}
