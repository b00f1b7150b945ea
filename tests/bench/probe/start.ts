import { afterPaint } from './after-paint.ts'
import {
  firstAnswer,
  isFirstPageThere,
  isQuestionThere,
  isStemThere,
  isVerdictThere,
  startButton,
  submitButton,
  untilPresent,
  watchStem,
} from './appearance.ts'

/** How a page started; moments in milliseconds since the navigation began. */
export interface Start {
  readonly firstContentfulPaint: number
  readonly largestContentfulPaint: number
  /** The element of the largest paint, such as `p.stem`. */
  readonly largest: string
  /** When the heading and the first stem that stand there now had been painted; an earlier, other stem does not count. */
  readonly stemSettled: number
  /** Whether the first question was asked by what the page shows before the app is there. */
  readonly askedByPage: boolean
  /** Whether a service worker answered for the page. */
  readonly controlled: boolean
  readonly files: readonly LoadedFile[]
}

interface LoadedFile {
  readonly url: string
  readonly begun: number
  readonly done: number
  /** Bytes as they were sent, without headers. */
  readonly sent: number
}

/** Watches a start from its first line on. */
export class StartProbe {
  readonly #stem = this.#whenPainted(isStemThere)
  readonly #question = this.#whenPainted(isQuestionThere)
  #firstPaint = 0
  #largestPaint = 0
  #largest = ''
  #stemSettled = 0
  #askedByPage = false

  constructor() {
    watchStem((at) => (this.#stemSettled = at))
    void this.#question.then(() => (this.#askedByPage = isFirstPageThere()))
    new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByName('first-contentful-paint')) this.#firstPaint = entry.startTime
    }).observe({ type: 'paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) this.#noteLargest(entry)
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  }

  /** When the heading and the first stem had been painted. */
  stem(): Promise<number> {
    return this.#stem
  }

  /** When a question that can be answered had been painted. */
  question(): Promise<number> {
    return this.#question
  }

  /** When Start on Today had been painted: by then the app has planned, and Today stays as it is. */
  startButton(): Promise<number> {
    return this.#whenPainted(() => startButton() !== undefined)
  }

  /** When the app had taken the place of what its page shows before, and that had been painted. */
  async takenOver(): Promise<number> {
    await untilPresent(isFirstPageThere)
    return this.#whenPainted(() => !isFirstPageThere())
  }

  /** When the verdict on an answer had been painted. */
  verdict(): Promise<number> {
    return this.#whenPainted(isVerdictThere)
  }

  /** Picks the first answer as soon as it has been painted, and submits it as soon as that can be done. */
  answerEarly(): void {
    void this.question().then(async () => {
      firstAnswer()?.click()
      await this.#whenPainted(() => submitButton() !== undefined)
      submitButton()?.click()
    })
  }

  /** Presses Start on Today as soon as it has been painted. */
  pressStart(): void {
    void this.startButton().then(() => startButton()?.click())
  }

  report(): Start {
    return {
      firstContentfulPaint: this.#firstPaint,
      largestContentfulPaint: this.#largestPaint,
      largest: this.#largest,
      stemSettled: this.#stemSettled,
      askedByPage: this.#askedByPage,
      controlled: isControlled(),
      files: performance.getEntriesByType('resource').flatMap((entry) =>
        entry instanceof PerformanceResourceTiming
          ? [{ url: entry.name, begun: entry.startTime, done: entry.responseEnd, sent: entry.encodedBodySize }]
          : [],
      ),
    }
  }

  async #whenPainted(present: () => boolean): Promise<number> {
    await untilPresent(present)
    return new Promise(afterPaint)
  }

  #noteLargest(entry: PerformanceEntry): void {
    this.#largestPaint = entry.startTime
    if ('element' in entry && entry.element instanceof Element) this.#largest = describe(entry.element)
  }
}

/** Browsers have no service workers on addresses they do not trust. */
function isControlled(): boolean {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
}

function describe(element: Element): string {
  return [element.localName, ...element.classList].join('.')
}
