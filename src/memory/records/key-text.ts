import type { Fact } from '../../bank/bank.ts'

/** The right answer of a fact on one line. */
export function keyText({ answer }: Fact): string {
  return answer.kind === 'list' ? answer.members.map(({ text }) => text).join('; ') : answer.text
}
