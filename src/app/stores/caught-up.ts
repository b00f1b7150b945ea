import type { FactId } from '../../bank/ids.ts'
import type { Fact } from '../../bank/bank.ts'
import { answersNewestFirst, type Folded } from '../../journal/fold.ts'
import type { FactScore, Planned, Run } from '../../memory/session/session.ts'
import { advance, currentOf } from '../../memory/session/run.ts'
import { outcomeOfParts } from './study-outcome.ts'

/**
 * A session whose draft is older than what the journal says of it, because a kill came before the draft was kept or took a
 * newer one with it: as many steps on as were answered, so that no question is asked twice under one id.
 */
export function caughtUp<M>(
  left: Run,
  folded: Folded<M>,
  facts: ReadonlyMap<string, Fact>,
  easier: (missed: Planned, fact: FactId) => Planned | null,
): Run {
  const answered = answeredIn(left, folded, facts)
  let run = left
  while (currentOf(run) !== null) {
    const q = idAt(run)
    const parts = answered.get(q)
    if (parts === undefined) break
    run = advance(run, outcomeOfParts(q, parts), easier).run
  }
  return run
}

/** What was answered in a session, by the id of each question. */
function answeredIn<M>({ id, startedAt }: Run, folded: Folded<M>, facts: ReadonlyMap<string, Fact>): ReadonlyMap<string, readonly FactScore[]> {
  const answered = new Map<string, FactScore[]>()
  for (const { line, time } of answersNewestFirst(folded)) {
    const own = line.q.startsWith(`${id}-`)
    if (!own && time < startedAt) break
    const fact = facts.get(line.fact)
    if (!own || fact === undefined) continue
    const parts = answered.get(line.q) ?? []
    parts.push({ fact: fact.id, score: line.score })
    answered.set(line.q, parts)
  }
  return answered
}

function idAt({ id, at }: Run): string {
  return `${id}-${at}`
}
