import { fork, type ChildProcess } from 'node:child_process'
import * as v from 'valibot'
import { FromCrowd, type ToCrowd } from './words.ts'

/** Longer than anything that goes well, in milliseconds. */
const PATIENCE_MS = 90_000

type Answer<Do extends ToCrowd['do']> = Extract<FromCrowd, { readonly did: Do }>

/** Processes that play phones, and do what they are told at once. */
export class Crowd {
  readonly #children: readonly ChildProcess[]

  constructor(entry: string, processes: number) {
    this.#children = Array.from({ length: processes }, () => fork(entry, ['crowd']))
  }

  get size(): number {
    return this.#children.length
  }

  /** Tells all the same; gives back what each answers. */
  all<Do extends ToCrowd['do']>(order: Extract<ToCrowd, { readonly do: Do }>): Promise<readonly Answer<Do>[]> {
    return Promise.all(this.#children.map((child) => ask(child, order)))
  }

  /** Tells one of them. */
  async one<Do extends ToCrowd['do']>(order: Extract<ToCrowd, { readonly do: Do }>): Promise<Answer<Do>> {
    const [child] = this.#children
    if (child === undefined) throw new Error('There is no crowd')
    return ask(child, order)
  }

  end(): void {
    for (const child of this.#children) child.kill('SIGKILL')
  }
}

function ask<Do extends ToCrowd['do']>(child: ChildProcess, order: Extract<ToCrowd, { readonly do: Do }>): Promise<Answer<Do>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Nothing came of "${order.do}"`)), PATIENCE_MS)
    const hear = (word: unknown): void => {
      const told = v.parse(FromCrowd, word)
      if (!isAnswerTo(told, order.do)) return
      clearTimeout(timer)
      child.off('message', hear)
      resolve(told)
    }
    child.on('message', hear)
    child.send(order)
  })
}

function isAnswerTo<Do extends ToCrowd['do']>(told: FromCrowd, order: Do): told is Answer<Do> {
  return told.did === order
}
