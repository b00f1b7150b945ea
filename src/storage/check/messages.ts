import type { Damage } from '../../journal/store-port.ts'
import type { Memory } from '../../memory/memory.ts'
import type { ScheduleSettings } from '../../memory/schedule.ts'

/** What the page and the worker of the data check say to each other: each task gets one answer. */
export type CheckTask =
  /** A stored stretch, as it stands under its key. */
  | { readonly do: 'stretch'; readonly key: string; readonly value: unknown }
  /** Memories as the app shows them. */
  | { readonly do: 'shown'; readonly facts: readonly (readonly [fact: string, memory: Memory])[] }
  | { readonly do: 'finish'; readonly schedule: ScheduleSettings }

/** What stands in the database. */
export interface StoredFound {
  /** Stretches that could be read. */
  readonly stretches: number
  /** Different lines in them; answers among them. */
  readonly lines: number
  readonly answers: number
  /** Their ids, as runs. */
  readonly ids: readonly string[]
  readonly writers: number
  readonly damaged: readonly Damage[]
  /** Stretches that a later version wrote. */
  readonly newer: number
  /** Facts whose memory is not what follows from the stored lines. */
  readonly differing: number
}

export type CheckAnswer = { readonly kind: 'taken' } | { readonly kind: 'found'; readonly found: StoredFound }
