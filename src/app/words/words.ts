import { inject, type InjectionKey } from 'vue'
import type { en } from './en.ts'

/** Every word shown to people. A language is one more module of this shape. */
export type Words = typeof en

export const WORDS: InjectionKey<Words> = Symbol('words')

/** The words in the language that the app was started with. */
export function useWords(): Words {
  const words = inject(WORDS)
  if (words === undefined) throw new Error('No words were provided: call app.provide(WORDS, …) before mounting.')
  return words
}
