import { describe, expect, it } from 'vitest'
import { en } from '../../src/app/words/en.ts'
import { visit } from './support/screen.ts'

describe('the title of the browser’s tab', () => {
  it.each([
    ['/today', en.frame.names.today],
    ['/study', en.frame.names.study],
    ['/doc', en.frame.names.document],
    ['/progress', en.frame.names.progress],
    ['/report', en.report.title],
    ['/certificate', en.report.check.title],
    ['/group', en.group.title],
    ['/results', en.results.taken.title],
    ['/nowhere', en.unknownPage.title],
  ])('names the screen %s, opened at once or from another', async (address, title) => {
    const page = await visit(address)
    expect(document.title).toBe(`${title} · Passage`)
    await page.go('/help')
    expect(document.title).toBe(`${en.frame.names.help} · Passage`)
    await page.go(address)
    expect(document.title).toBe(`${title} · Passage`)
  })

  it('goes on from one fact to the next', async () => {
    const page = await visit('/facts/lamp')
    expect(document.title).toBe('Which tower carries the lamp? · Passage')
    await page.go('/facts/bell')
    expect(document.title).toBe('Which chapel rings the fog bell? · Passage')
  })
})
