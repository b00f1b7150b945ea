import { describe, expect, it } from 'vitest'
import { useLongFiles, walkFile } from '../../../src/app/stores/file-in-slices.ts'
import { walked } from '../../../src/memory/walk.ts'
import { FakeDevice, FakeFiles } from '../support/ports.ts'

const PIECES = Array.from({ length: 2_000 }, (_, n) => `line ${n}, with “marks”\n`)

describe('a file that is long', () => {
  it('holds its pieces in their order', async () => {
    const file = walked(walkFile(PIECES, 'text/csv;charset=utf-8'))
    expect(file.type).toBe('text/csv;charset=utf-8')
    expect(await file.text()).toBe(PIECES.join(''))
  })

  it('is made in slices, and one at a time', async () => {
    const files = new FakeFiles()
    const device = new FakeDevice()
    device.now = () => (device.time += 1)
    const { making, save } = useLongFiles(files, device)
    const first = save(PIECES, 'all.csv', 'text/csv')
    expect(making.value).toBe(true)
    expect(await save(PIECES, 'again.csv', 'text/csv')).toBeNull()
    let turns = 0
    while (making.value && turns < 1_000) {
      await new Promise((resolve) => setTimeout(resolve))
      turns += 1
    }
    expect(turns, 'the thread was left to others meanwhile').toBeGreaterThan(50)
    expect(await first).toBe('all.csv')
    expect(files.made.map(({ name }) => name)).toEqual(['all.csv'])
  })

  it('leaves room for another where it cannot be made', async () => {
    const { making, save } = useLongFiles(new FakeFiles(), new FakeDevice())
    function* broken(): Generator<string> {
      yield 'begun'
      throw new Error('broken')
    }
    await expect(save(broken(), 'all.csv', 'text/csv')).rejects.toThrow('broken')
    expect(making.value).toBe(false)
  })
})
