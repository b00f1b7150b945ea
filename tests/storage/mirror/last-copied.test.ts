import { describe, expect, it } from 'vitest'
import { lastCopied } from '../../../src/storage/mirror/last-copied.ts'
import { madeUpRoot } from './made-up-root.ts'
import { MadeUpFolder } from './made-up-folder.ts'

function folderOf(files: Readonly<Record<string, string>>): MadeUpFolder {
  const folder = new MadeUpFolder()
  for (const [name, text] of Object.entries(files)) folder.files.set(name, new TextEncoder().encode(text))
  return folder
}

const lines = (...ids: readonly string[]) => ids.map((id) => `0a1b2c3d {"at":1,"do":"answer","id":"${id}"}\n`).join('')

describe('the last number of a writer in the second copy', () => {
  it('is the highest in any file, also where others stand behind it, and past six digits', async () => {
    const folder = folderOf({ 'w1.0': lines('w1-000001', 'w1-000007'), 'filled.0': lines('w1-000009', 'w2-000050'), 'w3.0': lines('w3-1000001') })
    expect(await lastCopied('passage', 'w1', madeUpRoot(folder))).toBe(9)
    expect(await lastCopied('passage', 'w3', madeUpRoot(folder))).toBe(1_000_001)
  })

  it('is 0 where the writer has none, and where there is no second copy', async () => {
    expect(await lastCopied('passage', 'w9', madeUpRoot(folderOf({ 'w1.0': lines('w1-000001') })))).toBe(0)
    expect(await lastCopied('passage', 'w1', madeUpRoot(null))).toBe(0)
  })

  it('is told by a long file’s end', async () => {
    const ids = Array.from({ length: 5_000 }, (_, n) => `w1-${String(n + 1).padStart(6, '0')}`)
    expect(await lastCopied('passage', 'w1', madeUpRoot(folderOf({ 'w1.0': lines(...ids) })))).toBe(5_000)
  })

  it('is refused where a file cannot be read', async () => {
    const folder = folderOf({ 'w1.0': lines('w1-000001') })
    folder.fault = new DOMException('', 'NotReadableError')
    await expect(lastCopied('passage', 'w1', madeUpRoot(folder))).rejects.toThrow()
  })
})
