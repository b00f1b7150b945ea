import type { Report } from './report.ts'

/** One person of a group, by the newest file there is of them. */
export interface Person {
  readonly learner: string
  readonly name: string
  readonly file: string
  /** When what is known of them was written down, in milliseconds since 1970 UTC. */
  readonly at: number
  readonly report: Report
}

/** Where a person stands. `early`: too few answers to say. */
export type Standing = 'ready' | 'close' | 'not-yet' | 'early'

/** An objective as the whole group knows it. */
export interface GroupObjective {
  readonly id: string
  readonly title: string
  /** Mean chance of recall over all persons, 0..1, whoever has not started it as 0; null where nobody has. */
  readonly recall: number | null
}

export interface Group {
  readonly persons: readonly Person[]
  readonly objectives: readonly GroupObjective[]
  /** Files that a newer one of the same person has replaced, by name. */
  readonly replaced: readonly string[]
}

/** The mark that a trainer compares with, unless they choose another. */
export const GROUP_MARK = 0.8

/** Puts the files of one bank together: one row a person, by their newest file, in the order of their names. */
export function groupOf(files: readonly Person[]): Group {
  const newest = new Map<string, Person>()
  const replaced: string[] = []
  for (const file of files) {
    const other = newest.get(file.learner)
    if (other === undefined || file.at > other.at) newest.set(file.learner, file)
    const older = other === undefined ? null : file.at > other.at ? other : file
    if (older !== null) replaced.push(older.file)
  }
  const persons = [...newest.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.at - b.at))
  return { persons, replaced, objectives: objectivesOf(persons) }
}

/** Whether a person would pass: by the lower bound of what is expected, never by its middle alone. */
export function standingOf({ expected }: Report, mark: number): Standing {
  if (expected === null) return 'early'
  if (expected.low >= mark) return 'ready'
  return expected.high >= mark ? 'close' : 'not-yet'
}

/** What the group knows least, the weakest first; without what nobody has started. */
export function weakestOf(group: Group, count: number): readonly GroupObjective[] {
  return group.objectives
    .filter(({ recall }) => recall !== null)
    .sort((a, b) => (a.recall ?? 0) - (b.recall ?? 0))
    .slice(0, count)
}

function objectivesOf(persons: readonly Person[]): readonly GroupObjective[] {
  const found = new Map<string, { title: string; recalls: (number | null)[] }>()
  for (const { report } of persons) {
    for (const { id, title, recall } of report.objectives) {
      const one = found.get(id) ?? { title, recalls: [] }
      one.recalls.push(recall)
      found.set(id, one)
    }
  }
  return [...found].map(([id, { title, recalls }]) => ({ id, title, recall: groupRecall(recalls) }))
}

function groupRecall(recalls: readonly (number | null)[]): number | null {
  if (recalls.every((recall) => recall === null)) return null
  return recalls.reduce<number>((sum, recall) => sum + (recall ?? 0), 0) / recalls.length
}
