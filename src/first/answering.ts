import type { Early, FirstQuestion } from '../app/first-page.ts'

/** An answer outlives a reload of the tab until the app has taken it. */
const KEY = 'passage-early'
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
    this.#early = kept(question.id, now()) ?? { id: question.id, shownAt: now(), picked: null, submitted: null }
  }

  get early(): Early {
    return this.#early
  }

  /** Calls back at once, and whenever something was done. */
  watch(watcher: (early: Early) => void): void {
    this.#watchers.push(watcher)
    watcher(this.#early)
  }

  pick(picked: number): void {
    this.#change({ ...this.#early, picked })
  }

  /** `unknown`: what is picked does not count. Without a pick only that can be submitted. */
  submit(sure: Sure, unknown = false): void {
    if (!unknown && this.#early.picked === null) return
    this.#change({ ...this.#early, picked: unknown ? null : this.#early.picked, submitted: { sure, at: this.now() } })
    keep(this.#early)
  }

  /** From now on the app answers. */
  close(): Early {
    this.#open = false
    keep(null)
    return this.#early
  }

  #change(early: Early): void {
    if (!this.#open || this.#early.submitted !== null) return
    this.#early = early
    for (const watcher of this.#watchers) watcher(early)
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
