import type { StoredFound } from '../../journal/stored-found.ts'
import type { Memory } from '../../memory/memory.ts'
import type { ScheduleSettings } from '../../memory/schedule.ts'

/** What the page and the worker of the data check say to each other: each task gets one answer. */
export type CheckTask =
  /** A stored stretch, as it stands under its key. */
  | { readonly do: 'stretch'; readonly key: string; readonly value: unknown }
  /** A stored snapshot, as it stands under its key, once all stretches were told. */
  | { readonly do: 'snapshot'; readonly key: string; readonly value: unknown }
  /** Memories as the app shows them. */
  | { readonly do: 'shown'; readonly facts: readonly (readonly [fact: string, memory: Memory])[] }
  | { readonly do: 'finish'; readonly schedule: ScheduleSettings }

export type CheckAnswer = { readonly kind: 'taken' } | { readonly kind: 'found'; readonly found: StoredFound }
