import { afterThisFrame } from './after-paint.ts'
import { watchJournalWrites, type JournalWrite } from './writes.ts'

/** What became of one click that answered a question. Milliseconds since the click. */
export interface AnswerTiming {
  /** Which frame after the click was the first with the feedback in it; 1 is the next. */
  readonly frames: number
  /** When that frame had been painted. */
  readonly painted: number
  /** When the app asked for the write, and when it was complete. */
  readonly asked: number
  readonly accepted: number
  /** Length of the text that was written. */
  readonly size: number
}

interface Click {
  readonly at: number
  readonly painted: Promise<{ readonly frames: number; readonly at: number }>
  readonly written: Promise<JournalWrite>
}

/** Times the next click from the event's own moment. */
export class AnswerProbe {
  #waiting: ((write: JournalWrite) => void) | null = null

  constructor() {
    watchJournalWrites((write) => {
      this.#waiting?.(write)
      this.#waiting = null
    })
  }

  /** Resolves once the next click's feedback was painted and its answer accepted. */
  async time(): Promise<AnswerTiming> {
    const { at, painted, written } = await this.#nextClick()
    const [paint, write] = await Promise.all([painted, written])
    return {
      frames: paint.frames,
      painted: paint.at - at,
      asked: write.asked - at,
      accepted: write.accepted - at,
      size: write.size,
    }
  }

  /** The listener stands before the app's own and does no more than start the watches. */
  #nextClick(): Promise<Click> {
    return new Promise((resolve) => {
      const begin = (event: MouseEvent) => {
        const written = new Promise<JournalWrite>((done) => (this.#waiting = done))
        resolve({ at: event.timeStamp, painted: feedbackPainted(), written })
      }
      window.addEventListener('click', begin, { capture: true, once: true })
    })
  }
}

/** Counts frames until one was painted with the verdict in it: what another callback of a frame draws counts for it. */
function feedbackPainted(): Promise<{ frames: number; at: number }> {
  return new Promise((resolve) => {
    let frames = 0
    const look = () => {
      frames += 1
      afterThisFrame((at) => {
        if (document.querySelector('[data-verdict]') === null) requestAnimationFrame(look)
        else resolve({ frames, at })
      })
    }
    requestAnimationFrame(look)
  })
}
