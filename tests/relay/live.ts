import { vi } from 'vitest'
import { countedOf } from '../../src/classroom/player/state.ts'
import type { Given } from '../../src/quiz/question.ts'
import type { LivePlayer } from '../../tools/bench-class/live/player.ts'

const PATIENCE = { timeout: 20_000, interval: 20 }

/** Waits until something is so, for as long as a busy machine may need. */
export async function until(isSo: () => boolean): Promise<void> {
  await vi.waitUntil(isSo, PATIENCE)
}

export function isSeated({ state }: LivePlayer): boolean {
  return state.door.kind === 'seat'
}

export function phaseOf({ state }: LivePlayer): string | undefined {
  return state.room?.phase
}

export function answer(player: LivePlayer, question: number, given: Given): void {
  player.take({ do: 'answer', question, round: 1, given, sure: null })
}

/** What counts of a player's answer, as the host has acknowledged it. */
export function counted({ state }: LivePlayer, question: number): Given | null {
  const mine = state.answers.find((one) => one.question === question)
  return mine === undefined ? null : (countedOf(mine)?.given ?? null)
}
