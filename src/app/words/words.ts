import { inject, type InjectionKey } from 'vue'
import type { en } from './en.ts'
import type { enCore } from './en-core.ts'

/** Words that are there from the first paint on: of the frame, of Today, of what may go wrong. */
export type CoreWords = typeof enCore

/** Every word shown to people. A language is two more modules of these shapes. */
export type Words = typeof en

export const WORDS: InjectionKey<CoreWords> = Symbol('words')

/** The words of the frame and of Today. */
export function useWords(): CoreWords {
  const words = inject(WORDS)
  if (words === undefined) throw new Error('No words were provided: call app.provide(WORDS, …) before mounting.')
  return words
}

/** All words. Only for screens behind Today: the router loads the rest before it opens one of them. */
export function useScreenWords(): Words {
  const words = wholeWords(useWords())
  if (words === null) throw new Error('The words of this screen are not loaded: its route must wait for them.')
  return words
}

/** All words, null while only those of the first screen have come. */
export function wholeWords(words: CoreWords): Words | null {
  return isWhole(words) ? words : null
}

function isWhole(words: CoreWords): words is Words {
  return 'study' in words
}
