import { expect, it } from 'vitest'
import { StoreError } from '../../src/journal/store-port.ts'
import { serialise } from '../../src/journal/serialise.ts'
import { Database } from '../../src/storage/database.ts'
import { readNews } from '../../src/storage/news.ts'
import { encodeSegment } from '../../src/storage/segment.ts'
import { farLines } from './bodies.ts'
import { ShimmedDisk } from './shimmed-forage.ts'

it('what another tab has stored is handed out whole the next time, where a part of it cannot be read now', async () => {
  const disk = new ShimmedDisk()
  const [one, two] = [farLines(2).slice(0, 1), farLines(2).slice(1)]
  for (const [n, lines] of [one, two].entries()) disk.values.set(`log/far/${n}`, encodeSegment({ writer: 'far', n, texts: lines.map(serialise) }))
  const database = new Database('passage', disk.load, 1_000)
  const read = new Map<string, number>()
  disk.plan = (_at, call, key) => (call === 'getItem' && key === 'log/far/1' ? { kind: 'reject', error: new DOMException('', 'UnknownError') } : undefined)
  await expect(readNews(database, 'w1', read)).rejects.toThrow(StoreError)
  disk.plan = () => undefined
  expect(await readNews(database, 'w1', read)).toEqual([...one, ...two])
  expect(await readNews(database, 'w1', read)).toEqual([])
})
