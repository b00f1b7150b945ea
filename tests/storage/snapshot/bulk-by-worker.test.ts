import { describe, expect, it } from 'vitest'
import { bulkByWorker, type BulkWorker } from '../../../src/storage/snapshot/bulk-by-worker.ts'
import type { BulkAnswer, BulkTask } from '../../../src/storage/snapshot/bulk-messages.ts'

/** A worker that hands over so many pieces, then says nothing more or that it is done. */
class FakeWorker implements BulkWorker {
  ended = false
  #say: (answer: BulkAnswer) => void = () => undefined

  constructor(private pieces: number, private readonly ends: boolean, private readonly eachMs: number) {}

  postMessage(_task: BulkTask): void {
    const answer: BulkAnswer | null = this.pieces-- > 0 ? { kind: 'lines', lines: [] } : this.ends ? { kind: 'done', damage: [] } : null
    if (answer !== null) setTimeout(() => this.#say(answer), this.eachMs)
  }

  addEventListener(...[type, listener]: ['message', (event: MessageEvent<BulkAnswer>) => void] | ['error', () => void]): void {
    if (type === 'message') this.#say = (data) => listener(new MessageEvent('message', { data }))
  }

  terminate(): void {
    this.ended = true
  }
}

describe('the journal read by a worker', () => {
  it('is given up where the worker hangs, so that a screen is not waited for for ever', async () => {
    await expect(bulkByWorker('db', 10, () => new FakeWorker(1, false, 1), 30).readWhole(async () => undefined)).rejects.toMatchObject({ fault: 'hanging' })
  })

  it('takes as long as it takes while the worker goes on', async () => {
    const worker = new FakeWorker(6, true, 20)
    expect(await bulkByWorker('db', 10, () => worker, 60).readWhole(async () => undefined)).toEqual([])
    expect(worker.ended).toBe(true)
  })
})
