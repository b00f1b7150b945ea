import { describe, expect, it } from 'vitest'
import { learn, type LearnAnswer } from '../../src/memory/learn/learn.ts'
import { Parts, type LearnMessage } from '../../src/memory/learn/parts.ts'
import type { LearnTask } from '../../src/memory/learn/task.ts'
import { workOut, type LearnWorker } from '../../src/storage/forecasts.ts'

/** A worker in this thread, which copies what it is handed as a browser does. */
class NearWorker implements LearnWorker {
  readonly messages: LearnMessage[] = []
  ended = false
  /** Does its work unless it is told to hang. */
  hangs = false
  readonly #parts = new Parts()
  #answer: (event: MessageEvent<LearnAnswer>) => void = () => undefined
  #fail: () => void = () => undefined

  postMessage(message: LearnMessage): void {
    this.messages.push(message)
    const task = this.#parts.add(structuredClone(message))
    if (task !== null && !this.hangs) setTimeout(() => this.#answer(new MessageEvent('message', { data: learn(task) })))
  }

  addEventListener(type: 'message' | 'error', listener: (event: MessageEvent<LearnAnswer>) => void): void {
    if (type === 'message') this.#answer = listener
    else this.#fail = () => listener(new MessageEvent('message'))
  }

  terminate(): void {
    this.ended = true
  }

  stop(): void {
    this.#fail()
  }
}

/** Of so many facts only a few are not paused: it is quickly worked out. */
function proposal(facts: number, target = 0.9): LearnTask {
  return {
    facts: Array.from({ length: facts }, (_, n) => ({
      ...{ id: `fact-${n}`, objective: 'lights', share: 1 / facts, guess: 0, ease: 0, core: true, paused: n >= 10, weight: 1, memory: null },
      easeOn: { recognise: 1, rebuild: 0, produce: -1 },
    })),
    ...{ kind: 'propose', histories: [], today: 100, target, first: [0.2, 1.3, 2.3, 8.3], seed: 7, goal: 0.6, without: [] },
  }
}

describe('what the learning worker works out', () => {
  it('is the same whether the task comes at once or, being large, in parts', async () => {
    const worker = new NearWorker()
    const task = proposal(240)
    expect(await workOut(task, () => worker)).toEqual(learn(task))
    expect(worker.messages.map(({ kind }) => kind)).toEqual(['part', 'part', 'propose'])
    expect(worker.ended).toBe(true)
  })

  it('is nothing where the worker takes too long, fails, or refuses the task', async () => {
    const slow = new NearWorker()
    slow.hangs = true
    expect(await workOut(proposal(3), () => slow, 20)).toBeNull()
    expect(slow.ended).toBe(true)
    const broken = new NearWorker()
    broken.hangs = true
    const asked = workOut(proposal(3), () => broken)
    broken.stop()
    expect(await asked).toBeNull()
    expect(await workOut(proposal(3, 7), () => new NearWorker())).toBeNull()
  })
})
