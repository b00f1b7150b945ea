import type { Told } from '../../told.ts'
import type { OnPaper } from '../../../quiz/paper/on-paper.ts'

/** A stretch of pages with page numbers of its own: a question paper, an answer sheet, a key, a study sheet. */
export interface Handout {
  readonly id: string
  /** What it is, on every page. */
  readonly title: string
  /** Version and code of the quiz, or the objective, on every page. */
  readonly running: string
  readonly head: HandoutHead
  readonly columns: 1 | 2
  readonly blocks: readonly Block[]
}

/** What opens the first page. */
export interface HandoutHead {
  readonly heading: string
  /** Letter of the version, where there are several. */
  readonly letter: string | null
  readonly lead: string
  /** Lines for name, date and score. */
  readonly fields: boolean
  /** How many points there are to get, beside the field for the score. */
  readonly points: number
  readonly instruction: string
  /** Letters of the document's sections that it draws from. */
  readonly sections: ReadonlySet<string>
}

/** One piece of a handout; never cut. `n` counts on the scale bar. */
export type Block = BlockContent & { readonly n: number | null; readonly fresh?: boolean }

type BlockContent =
  | { readonly kind: 'heading'; readonly text: string; readonly lead: string }
  | { readonly kind: 'question'; readonly stem: string; readonly asOf: string | null; readonly body: OnPaper }
  /** A row of the answer sheet, or of the key where it is solved. */
  | { readonly kind: 'answer'; readonly body: OnPaper }
  | { readonly kind: 'key'; readonly body: OnPaper; readonly refs: readonly string[] }
  | { readonly kind: 'fact'; readonly told: Told; readonly asOf: string | null }
  | { readonly kind: 'room'; readonly ask: string; readonly asOf: string | null; readonly lines: number }
  | { readonly kind: 'solution'; readonly text: string; readonly ofFact: number; readonly place: string }

/** Paper that browsers and printers know by these names. */
export type PaperSize = 'a4' | 'letter'
