import type { Early, FirstQuestion } from '../app/first-page.ts'

/** An answer outlives a reload of the tab until the app has taken it. */
const KEY = 'passage-answered'
const FORGOTTEN_MS = 600_000

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

  get early(): Early {
    return this.#early
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
    keep(this.#early)
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
    for (const watcher of this.#watchers) watcher(this.#early)
  }
}

function kept(id: string, now: number): Early | null {
  try {
    const early: Early | null = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    return early?.id === id && early.submitted !== null && now - early.submitted.at < FORGOTTEN_MS ? early : null
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
