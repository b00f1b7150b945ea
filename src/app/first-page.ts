import type { Confidence } from '../journal/line.ts'
import type { Given } from '../quiz/question.ts'

export { MOST_TYPED } from '../quiz/most-typed.ts'

/** An answer that can be picked, and what is asked once it is. */
export interface FirstAnswer {
  readonly letter: string
  readonly text: string
  readonly given: Given
  readonly ask: string
}

/** A text field. `part` is what of the answer it takes; what is not `needed` may stay empty. */
export interface FirstField {
  readonly part: 'text' | 'day' | 'month' | 'year'
  readonly label: string
  readonly inputmode: 'text' | 'numeric' | 'decimal'
  readonly needed: boolean
}

/** How a question is answered. */
export type FirstForm =
  | { readonly kind: 'pick'; readonly answers: readonly FirstAnswer[]; /** Side by side. */ readonly halves: boolean }
  | {
      readonly kind: 'several'
      readonly answers: readonly Omit<FirstAnswer, 'given' | 'ask'>[]
      readonly how: string
      readonly ask: string
    }
  | { readonly kind: 'type'; /** Above several fields. */ readonly legend: string | null; readonly fields: readonly FirstField[]; readonly ask: string }
  | ({ readonly kind: 'gap'; readonly before: string; readonly after: string; readonly label: string } & (
      | { /** In characters. */ readonly width: number; readonly ask: string; readonly tiles: null }
      | { readonly tiles: readonly FirstAnswer[]; /** What the tiles are called. */ readonly group: string }
    ))
  | {
      readonly kind: 'card'
      readonly front: string
      readonly show: string
      /** What the back is called, and what stands there, one entry a member for a list. */
      readonly label: string
      readonly back: readonly string[]
      readonly ask: string
      readonly grades: readonly { readonly grade: 1 | 2 | 3 | 4; readonly text: string }[]
    }

/**
 * A question as the page shows it before any script of the app has come. Every word is said already; `src/first` only
 * puts them where they belong.
 */
export interface FirstQuestion {
  /** Tells it from every other question, so that an answer given here never counts for another one. */
  readonly id: string
  readonly objective: string
  readonly place: string
  readonly progress: string
  /** Questions of the session. */
  readonly total: number
  readonly pause: string
  readonly note: string | null
  readonly lead: string | null
  readonly asOf: string | null
  readonly stem: string
  readonly hint: { readonly show: string; readonly label: string; readonly text: string } | null
  /** Null where it has to wait for the app. */
  readonly form: FirstForm | null
  /** Ways to submit; null is Check alone. */
  readonly submits: readonly { readonly sure: Confidence | null; readonly text: string }[]
  /** What the ways to submit mean, while that has not been told. */
  readonly explain: string | null
  readonly unknown: string
  readonly saving: string
  /** Single letters pick an answer. */
  readonly shortcuts: boolean
}

/** What Today says on one study day, as far as it is known beforehand, and what Start opens. */
export interface FirstWords {
  readonly heading: string
  readonly count: string
  readonly line: string
  readonly mix: string
  readonly up: string
  readonly stem: string
  readonly start: string
  /** Null where the words of a session have not come yet. */
  readonly question: FirstQuestion | null
}

/** What Today says before the first answer ever, written into the page by the build. */
export interface FirstVisit {
  /** Version of the bank that it is of, which is that of the app. */
  readonly bank: string
  readonly words: FirstWords
  /** The sections by name, as long as there is nothing to chart. `size` in hundredths of the widest. */
  readonly title: string
  readonly rows: readonly { readonly letter: string; readonly title: string; readonly size: number }[]
  readonly empty: string
}

/** The layout of `Paint`: what another version kept is not painted. */
export const PAINT_VERSION = 6

/** Heights on Today, in CSS pixels, for which the first frame leaves room. */
export interface Rooms {
  /** What stands above the words. */
  readonly picture: number
  /** How many questions there are and what they are made of; null where it is not known. */
  readonly count: number | null
}

/** What the page can paint at the next start before any script has come. */
export interface Paint {
  readonly version: typeof PAINT_VERSION
  /** Version of the bank: another one may ask the same question with other words. */
  readonly bank: string
  /** Width of the window for which the rooms hold, in CSS pixels. */
  readonly width: number
  readonly rooms: Rooms
  /** Hour at which a study day begins. */
  readonly boundary: number
  /** It holds from then on, in milliseconds since 1970: until then a session that was left is gone on with. */
  readonly after: number
  /** By study day. */
  readonly days: Readonly<Record<number, FirstWords>>
}

/** What was done on the page before the app was there. Moments in milliseconds since 1970. */
export interface Early {
  readonly id: string
  readonly shownAt: number
  /** What stands in the form; null while nothing that could be submitted does. */
  readonly given: Given | null
  readonly hinted: boolean
  /** The back of the card is shown. */
  readonly turned: boolean
  /** How it was submitted, and when; `given` null is Don't know. */
  readonly submitted: { readonly sure: Confidence | null; readonly at: number } | null
}

/** The page as it stands before the app. */
export interface FirstPage {
  /** The screen that it shows; null where it has no more than the frame. */
  shows(): 'today' | 'study' | null
  /** Something was given or submitted, and nobody was told of it yet. */
  begun(): boolean
  /** What was done, once nobody is pressing anything. From then on the page takes nothing more. */
  early(): Promise<Early | null>
}

declare global {
  interface Window {
    readonly passageFirst?: FirstPage
  }
}

/** A file of the app, as a link names it. */
export interface AppFile {
  readonly rel: 'modulepreload' | 'stylesheet' | 'preload' | 'manifest'
  readonly href: string
  readonly as?: 'fetch'
}

/** What the page fetches of the app; the build writes it into the page (`tools/build/app-files-plugin.ts`). */
export interface AppFiles {
  /** The script that starts the app. */
  readonly entry: string
  readonly files: readonly AppFile[]
  /** What a screen needs besides, by the beginning of its address (what follows the page's). */
  readonly at: Readonly<Record<string, readonly AppFile[]>>
  /** What tells the browser how to install the app, for which nobody waits. */
  readonly manifest: string
}
