import * as v from 'valibot'
import type { LearnTask } from './task.ts'

/** So many facts come in one message: copying it holds the page's thread up for some milliseconds. */
const MOST_FACTS = 100

const Unread = v.array(v.unknown())
const PartSchema = v.object({ kind: v.literal('part'), facts: Unread, histories: Unread })
/** Facts and histories of a task that follows. */
export type LearnPart = v.InferOutput<typeof PartSchema>

const LastSchema = v.looseObject({ facts: v.optional(Unread, []), histories: Unread })

/** What a worker is told. */
export type LearnMessage = LearnPart | LearnTask

/** A task as messages of a moderate size: the parts go ahead, and the last holds everything else. */
export function inParts(task: LearnTask): { readonly ahead: readonly LearnPart[]; readonly last: LearnTask } {
  const facts = task.kind === 'fit' ? [] : task.facts
  const { histories } = task
  const cuts = Math.max(0, Math.ceil(Math.max(facts.length, histories.length) / MOST_FACTS) - 1)
  const rest = cuts * MOST_FACTS
  const ahead = Array.from({ length: cuts }, (_, n): LearnPart => {
    const [from, to] = [n * MOST_FACTS, (n + 1) * MOST_FACTS]
    return { kind: 'part', facts: facts.slice(from, to), histories: histories.slice(from, to) }
  })
  const left = histories.slice(rest)
  return { ahead, last: task.kind === 'fit' ? { ...task, histories: left } : { ...task, facts: facts.slice(rest), histories: left } }
}

/** Puts a task together again. What is in its parts is read with the whole. */
export class Parts {
  readonly #parts: LearnPart[] = []

  /** The whole task with its last message; null for a part. */
  add(message: unknown): unknown {
    const part = v.safeParse(PartSchema, message)
    if (part.success) {
      this.#parts.push(part.output)
      return null
    }
    const last = v.safeParse(LastSchema, message)
    if (!last.success) return message
    const all = [...this.#parts, last.output]
    return { ...last.output, facts: all.flatMap(({ facts }) => facts), histories: all.flatMap(({ histories }) => histories) }
  }
}
