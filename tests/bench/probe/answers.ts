import { afterThisFrame } from './after-paint.ts'
import { watchJournalWrites, type JournalWrite } from './writes.ts'

/** What became of one click that answered a question. Milliseconds since the click. */
export interface AnswerTiming {
  /** Which frame that shows anything new after the click was the first with the feedback in it; 1 is the next. */
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

/**
 * Counts frames until one was painted with the verdict in it: what another callback of a frame draws counts for it. They
 * are asked for from the page's first change on. Asked for at the click, a frame would be drawn that the page has no need
 * of, and the browser holds the end of a write back until then.
 */
async function feedbackPainted(): Promise<{ frames: number; at: number }> {
  await firstChange()
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

/** Resolves before the frame that draws the change. */
function firstChange(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect()
      resolve()
    })
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  })
}
