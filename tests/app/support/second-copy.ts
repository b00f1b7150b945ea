import type { StoreFault } from '../../../src/journal/store-port.ts'
import type { Line } from '../../../src/journal/line.ts'
import type { Compared, JournalSide } from '../../../src/journal/second-copy-port.ts'
import type { SecondCopy } from '../../../src/app/later-ports.ts'

/** A second copy that says what it is told to say; lines laid into it are those that the journal lost. */
export class FakeSecondCopy implements SecondCopy {
  state: StoreFault | 'none' | null = 'none'
  lost: readonly Line[] = []
  found: Partial<Compared> = {}
  readonly asked: boolean[] = []
  /** The side that it was compared with last. */
  side: JournalSide | null = null
  /** What that side said before anything came back. */
  told: { readonly summed: readonly string[]; readonly ids: readonly string[] } | null = null

  async fault(): Promise<StoreFault | 'none' | null> {
    return this.state
  }

  async compare(side: JournalSide, whole: boolean): Promise<Compared | null> {
    this.asked.push(whole)
    this.side = side
    if (this.state !== null) return null
    const { lost } = this
    this.lost = []
    if (whole) await side.whole()
    this.told = { summed: side.summed(), ids: [...side.ids()] }
    await side.catchUp()
    if (lost.length > 0) await side.adopt(lost)
    const lines = [...side.ids()].length
    const answersBack = lost.filter((line) => line.do === 'answer').length
    return { lines, answersBack, linesBack: lost.length, written: 0, damaged: 0, mended: 0, newer: 0, ...this.found }
  }
}
