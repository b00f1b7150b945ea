import { describe, expect, it } from 'vitest'
import { visit } from '../support/screen.ts'

describe('in place of what the page showed before the app, the screens', () => {
  it('show themselves once they are ready: Today', async () => {
    expect((await visit('/today')).world.firstPaint.shown).toEqual(['today'])
  })

  it('show themselves once they are ready: a session', async () => {
    expect((await visit('/study')).world.firstPaint.shown).toContain('study')
  })

  it('show themselves where the questions did not come', async () => {
    expect((await visit('/today', { bank: null })).world.firstPaint.shown).toEqual(['today'])
    expect((await visit('/study', { bank: null })).world.firstPaint.shown).toEqual(['study'])
  })
})
