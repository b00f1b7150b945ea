import { fold } from '../../journal/fold.ts'
import type { Line } from '../../journal/line.ts'
import { writeRuns } from '../../journal/ledger/runs.ts'
import { parseLineId } from '../../journal/line-id.ts'
import type { Memory } from '../../memory/memory.ts'
import { makeReducer } from '../../memory/schedule.ts'
import type { Damage } from '../../journal/store-port.ts'
import { decodeSegment } from '../decode-segment.ts'
import type { StoredFound } from '../../journal/stored-found.ts'
import { lookAtSnapshot, type SnapshotLook } from './look-at-snapshot.ts'
import type { CheckAnswer, CheckTask } from './messages.ts'
import { sameMemory } from './same-memory.ts'

/**
 * Reads stored stretches of the journal one by one, folds them from nothing, and compares with what the app shows and with
 * the snapshots.
 */
export class JournalCheck {
  readonly #lines: Line[] = []
  /** Those of each stretch that could be read to its end. */
  readonly #whole = new Map<string, readonly Line[]>()
  readonly #looks = new Map<string, SnapshotLook>()
  readonly #damaged: Damage[] = []
  readonly #shown = new Map<string, Memory>()
  #stretches = 0
  #newer = 0

  take(task: CheckTask): CheckAnswer {
    switch (task.do) {
      case 'stretch':
        this.#read(task.key, task.value)
        return { kind: 'taken' }
      case 'snapshot':
        this.#looks.set(task.key, lookAtSnapshot(task.value, this.#whole))
        return { kind: 'taken' }
      case 'shown':
        for (const [fact, memory] of task.facts) this.#shown.set(fact, memory)
        return { kind: 'taken' }
      case 'finish':
        return { kind: 'found', found: this.#finish(task.schedule) }
    }
  }

  #read(key: string, value: unknown): void {
    const decoded = decodeSegment(value)
    if (decoded.state === 'sound') {
      this.#stretches += 1
      for (const line of decoded.lines) this.#lines.push(line)
      if (decoded.unread === null) this.#whole.set(key, decoded.lines)
      else this.#damaged.push({ key, reason: decoded.unread })
    } else if (decoded.state === 'newer') this.#newer += 1
    else this.#damaged.push({ key, reason: decoded.reason })
  }

  #finish(schedule: Parameters<typeof makeReducer>[0]): StoredFound {
    const keysOf = (wanted: SnapshotLook): readonly string[] => [...this.#looks].flatMap(([key, look]) => (look === wanted ? [key] : []))
    const folded = fold(makeReducer(schedule), this.#lines)
    const writers = new Set([...folded.lines.keys()].map((id) => parseLineId(id).writer))
    const facts = new Set([...folded.facts.keys(), ...this.#shown.keys()])
    return {
      stretches: this.#stretches,
      lines: folded.lines.size,
      answers: folded.answers,
      ids: writeRuns(folded.lines.keys()),
      writers: writers.size,
      damaged: this.#damaged,
      newer: this.#newer,
      differing: [...facts].filter((fact) => !sameMemory(folded.facts.get(fact), this.#shown.get(fact))).length,
      snapshots: { agreeing: keysOf('agrees').length, spoilt: keysOf('spoilt'), replaced: false },
    }
  }
}
