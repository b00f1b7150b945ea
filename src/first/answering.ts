import type { Early, FirstQuestion } from '../app/first-page.ts'

/** What was done outlives a reload of the tab until the app has taken it. */
const KEY = 'passage-answered'

type Sure = NonNullable<Early['submitted']>['sure']

/** What a learner does with the first question before the app is there. */
export class Answering {
  #early: Early
  #open = true
  readonly #watchers: ((early: Early) => void)[] = []

  constructor(
    readonly question: FirstQuestion,
    private readonly now: () => number,
  ) {
    const { id } = question
    this.#early = kept(id, now()) ?? { id, shownAt: now(), given: null, hinted: false, turned: false, submitted: null }
  }

  /** Goes on with what was done before the tab was loaded again; null where that was nothing. */
  static again(question: FirstQuestion | null | undefined, now: () => number): Answering | null {
    return question && kept(question.id, now()) !== null ? new Answering(question, now) : null
  }

  get early(): Early {
    return this.#early
  }

  /** Something was given or submitted. */
  get begun(): boolean {
    return this.#early.given !== null || this.#early.submitted !== null
  }

  /** Calls back at once, and whenever something was done. */
  watch(watcher: (early: Early) => void): void {
    this.#watchers.push(watcher)
    watcher(this.#early)
  }

  give(given: Early['given']): void {
    this.#change({ given })
  }

  showHint(): void {
    this.#change({ hinted: true })
  }

  /** Turns the card over. */
  turn(): void {
    this.#change({ turned: true })
  }

  /** `unknown`: what was given does not count. Without anything given only that can be submitted. */
  submit(sure: Sure, unknown = false): void {
    const given = unknown ? null : this.#early.given
    if (!unknown && given === null) return
    this.#change({ given, submitted: { sure, at: this.now() } })
  }

  /** Submits how well a card was known. */
  recall(grade: 1 | 2 | 3 | 4): void {
    this.#change({ given: { kind: 'recall', grade } })
    this.submit(null)
  }

  /** From now on the app answers. */
  close(): Early {
    this.#open = false
    keep(null)
    return this.#early
  }

  #change(part: Partial<Early>): void {
    if (!this.#open || this.#early.submitted !== null) return
    this.#early = { ...this.#early, ...part }
    keep(this.#early)
    for (const watcher of this.#watchers) watcher(this.#early)
  }
}

function kept(id: string, now: number): Early | null {
  try {
    const early: Early | null = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    if (early?.id !== id) return null
    // The time away is no time of thinking.
    return early.submitted === null ? { ...early, shownAt: now } : early
  } catch {
    return null
  }
}

function keep(early: Early | null): void {
  try {
    if (early === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, JSON.stringify(early))
  } catch {
    // Storage is blocked: the answer stands in the page alone until the app has come.
  }
}
