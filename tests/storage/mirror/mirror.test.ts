import { beforeEach, describe, expect, it } from 'vitest'
import { crc32, crcTable } from '../../../src/storage/mirror/crc32.ts'
import { Mirror } from '../../../src/storage/mirror/mirror.ts'
import { MadeUpFolder } from './made-up-folder.ts'

const HEAD = { learner: 'somebody', at: 5 }
const line = (id: string, more = '') => JSON.stringify({ id, at: 1, tz: 0, do: 'undo', q: `q${id}${more}` })
const lines = (writer: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => line(`${writer}-${String(from + n).padStart(6, '0')}`))

let folder: MadeUpFolder
let mirror: Mirror

beforeEach(() => {
  folder = new MadeUpFolder()
  mirror = new Mirror(folder)
})

async function allOf(of: Mirror): Promise<readonly string[]> {
  const texts: string[] = []
  await of.fetch(null, (part) => texts.push(...part))
  return texts
}

describe('CRC-32', () => {
  it('is the one of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'), crcTable())).toBe(0xcbf43926)
  })
})

describe('the second copy', () => {
  it('gives back what was added, with the learner', async () => {
    await mirror.append('w1', HEAD, lines('w1', 1, 3))
    await mirror.append('w1', { learner: 'else', at: 9 }, [line('w1-000004', 'ü 漢')])
    expect(await allOf(mirror)).toEqual([...lines('w1', 1, 3), line('w1-000004', 'ü 漢')])
    expect(await mirror.fetch([], () => undefined)).toEqual({ learner: 'else' })
  })

  it('goes on in the same file at the next visit, and reads only what is beyond an end', async () => {
    await mirror.append('w1', HEAD, lines('w1', 1, 3))
    const first = await mirror.look({})
    expect(first).toMatchObject({ ids: ['w1-000001..000003'], whole: true, damaged: 0, newer: 0 })
    mirror.close()
    const again = new Mirror(folder)
    await again.append('w1', HEAD, lines('w1', 4, 5))
    expect([...folder.files.keys()]).toEqual(['w1.0'])
    const reads: number[] = []
    const read = folder.read.bind(folder)
    folder.read = (name, from, to) => {
      reads.push(from)
      return read(name, from, to)
    }
    expect(await again.look(first.ends)).toMatchObject({ ids: ['w1-000004..000005'], whole: false })
    expect(Math.min(...reads)).toBe(first.ends['w1.0'])
  })

  it('cuts a torn line off before it writes behind it, at every place where it can tear', async () => {
    await mirror.append('w1', HEAD, lines('w1', 1, 2))
    mirror.close()
    const whole = folder.files.get('w1.0') ?? new Uint8Array(0)
    const last = whole.lastIndexOf(10, whole.length - 2) + 1
    for (let size = last; size < whole.length; size++) {
      folder.files.set('w1.0', whole.slice(0, size))
      const next = new Mirror(folder)
      await next.append('w1', HEAD, lines('w1', 3, 3))
      expect(await allOf(next), `torn at ${size}`).toEqual([...lines('w1', 1, 1), ...lines('w1', 3, 3)])
      expect((await next.look({})).damaged).toBe(0)
      next.close()
    }
  })

  it('reads on behind a damaged line, counts it, and never hands it out', async () => {
    await mirror.append('w1', HEAD, lines('w1', 1, 3))
    const sound = folder.files.get('w1.0') ?? new Uint8Array(0)
    const second = folder.text('w1.0').indexOf('w1-000002')
    const from = sound.lastIndexOf(10, second) + 1
    const to = sound.indexOf(10, second)
    for (let place = from; place < to; place++) {
      folder.files.set('w1.0', sound)
      folder.flip('w1.0', place, 1)
      const looked = await mirror.look({})
      expect(looked, `byte ${place}`).toMatchObject({ ids: ['w1-000001', 'w1-000003'], damaged: 1 })
      expect(await allOf(mirror)).toEqual([...lines('w1', 1, 1), ...lines('w1', 3, 3)])
    }
  })

  it('is read whole where a noted file is gone or shorter', async () => {
    await mirror.append('w1', HEAD, lines('w1', 1, 3))
    const { ends } = await mirror.look({})
    mirror.close()
    const other = new Mirror(folder)
    await other.append('w2', HEAD, lines('w2', 1, 1))
    folder.files.set('w1.0', (folder.files.get('w1.0') ?? new Uint8Array(0)).slice(0, -5))
    expect(await other.look(ends)).toMatchObject({ ids: ['w1-000001..000002', 'w2-000001'], whole: true })
    folder.files.delete('w1.0')
    expect(await other.look(ends)).toMatchObject({ ids: ['w2-000001'], whole: true })
  })

  it('mends files that hold damaged lines, its own too, and leaves those that another page has open', async () => {
    await mirror.append('w1', HEAD, lines('w1', 1, 3))
    const other = new Mirror(folder)
    await other.append('w2', HEAD, lines('w2', 1, 3))
    for (const name of ['w1.0', 'w2.0']) folder.flip(name, folder.text(name).indexOf('000002'), 2)
    expect(await mirror.mend()).toBe(1)
    expect([...folder.files.keys()].sort()).toEqual(['w1.1', 'w2.0'])
    await mirror.append('w1', HEAD, lines('w1', 4, 4))
    expect(await mirror.look({})).toMatchObject({ ids: ['w2-000001', 'w2-000003', 'w1-000001', 'w1-000003..000004'], damaged: 1 })
    expect(await mirror.fetch([], () => undefined)).toEqual({ learner: 'somebody' })
  })

  it('writes beside a file of its writer that a page still has open', async () => {
    await mirror.append('w1', HEAD, lines('w1', 1, 1))
    const next = new Mirror(folder)
    await next.append('w1', HEAD, lines('w1', 2, 2))
    expect([...folder.files.keys()]).toEqual(['w1.0', 'w1.1'])
    expect(await allOf(next)).toEqual(lines('w1', 1, 2))
  })

  it('takes all lines or none where there is no room, and the next where there is', async () => {
    await mirror.append('w1', HEAD, lines('w1', 1, 1))
    folder.room = 30
    await expect(mirror.append('w1', HEAD, lines('w1', 2, 3))).rejects.toMatchObject({ name: 'QuotaExceededError' })
    expect(await allOf(mirror)).toEqual(lines('w1', 1, 1))
    folder.room = Infinity
    await mirror.append('w1', HEAD, lines('w1', 2, 3))
    expect(await mirror.look({})).toMatchObject({ ids: ['w1-000001..000003'], damaged: 0 })
  })

  it('leaves what a later version wrote alone', async () => {
    const newer = JSON.stringify({ format: 'passage-mirror', version: 2, who: 'somebody' })
    await mirror.append('w1', HEAD, [newer, ...lines('w1', 1, 3)])
    mirror.close()
    const before = folder.text('w1.0')
    const next = new Mirror(folder)
    await next.append('w1', HEAD, lines('w1', 4, 4))
    expect(await next.look({})).toMatchObject({ ids: ['w1-000004'], newer: 1 })
    expect(folder.text('w1.0')).toBe(before)
    expect(await allOf(next)).toEqual(lines('w1', 4, 4))
  })

  it('reads files of many megabytes, whose lines lie across the pieces that are read at once', async () => {
    const many = Array.from({ length: 9_000 }, (_, n) => line(`w1-${String(n + 1).padStart(6, '0')}`, 'x'.repeat(n % 700)))
    await mirror.append('w1', HEAD, many)
    expect(folder.files.get('w1.0')?.length).toBeGreaterThan(3_000_000)
    expect(await allOf(mirror)).toEqual(many)
    expect((await mirror.look({})).ids).toEqual(['w1-000001..009000'])
  })
})
