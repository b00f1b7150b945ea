import type { Outcome } from './row.ts'

/** A row of the table, with what came of it. */
export interface Told {
  readonly name: string
  readonly does: string
  readonly counts: string
  readonly outcome: Outcome
  /** How long it took, in seconds. */
  readonly seconds: number
}

/** Whether a row's goal is kept: nothing lost, nothing else found. */
export function isKept({ lost, faults, times }: Outcome): boolean {
  return lost === 0 && faults.length === 0 && times > 0
}

/** The rows as a table in Markdown, so that it can be put down as it is. */
export function table(rows: readonly Told[], seed: number): string {
  const cells = rows.map(({ name, does, counts, outcome, seconds }) => [
    name,
    does,
    `${outcome.times.toLocaleString('en-GB')} ${counts}`,
    String(seed),
    String(outcome.lost),
    outcome.noted,
    `${seconds} s`,
    isKept(outcome) ? 'kept' : '**BROKEN**',
  ])
  const lines = [['row', 'what is done', 'how many', 'seed', 'lost', 'found beside it', 'time', 'goal'], ['---', '---', '---:', '---:', '---:', '---', '---:', '---'], ...cells]
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n')
}

/** What went against the goals, at most `most` of each row. */
export function faultsOf(rows: readonly Told[], most = 12): readonly string[] {
  return rows.flatMap(({ name, outcome: { faults } }) => [
    ...faults.slice(0, most).map((fault) => `BROKEN ${name}: ${fault}`),
    ...(faults.length > most ? [`BROKEN ${name}: and ${faults.length - most} more`] : []),
  ])
}
