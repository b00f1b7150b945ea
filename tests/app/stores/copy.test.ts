import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { PlaceRefSchema, type PlaceRef } from '../../../src/bank/ids.ts'
import { useBank } from '../../../src/app/stores/bank.ts'
import { useCopy } from '../../../src/app/stores/copy.ts'
import { factWith } from '../../quiz/facts.ts'
import { leaguePage, leagueSentence } from '../support/copy.ts'
import { comeBack, openWorld, type World } from '../support/world.ts'

const at = (place: string): PlaceRef => v.parse(PlaceRefSchema, place)

/** The page without the sentences of some sections. */
function without(...letters: string[]): string {
  return leaguePage((place, text) => (letters.includes(place.charAt(0)) ? null : text))
}

async function opened(page: string): Promise<World> {
  const world = await openWorld()
  await useCopy().open(page)
  return world
}

describe('a copy of the document', () => {
  it('is not there at first, and nothing is fetched for it', async () => {
    await openWorld()
    await useCopy().load()
    expect(useCopy().opened).toBe(false)
    expect(useCopy().total).toBe(0)
  })

  it('is recognised and kept for the next visit', async () => {
    const world = await opened(leaguePage())
    expect(useCopy().opening).toEqual({ kind: 'kept', match: 'whole', found: 14, total: 14 })
    expect(useCopy().missing).toEqual([])
    await comeBack(world)
    expect(useCopy().opened).toBe(false)
    await useCopy().load()
    expect(useCopy().sentences.get(at('B2.1'))).toBe(leagueSentence('B2.1'))
    expect(useCopy().count).toBe(14)
    expect(useCopy().opening).toEqual({ kind: 'none' })
    expect(useCopy().openedDay).toBe(Math.floor(world.device.time / 86_400_000))
  })

  it('of another version says what is missing, and what reads otherwise', async () => {
    await opened(leaguePage((place, text) => (place === 'A1.2' ? 'Ships steer by day now.' : place === 'B2.2' ? null : text)))
    expect(useCopy().opening).toMatchObject({ kind: 'kept', match: 'part', found: 12, total: 14 })
    expect(useCopy().missing).toEqual([
      { place: 'A1.2', altered: true },
      { place: 'B2.2', altered: false },
    ])
  })

  it('may come in parts', async () => {
    await opened(without('B', 'C'))
    expect(useCopy().count).toBe(7)
    await useCopy().open(leagueSentence('B2.1'))
    expect(useCopy().opening).toMatchObject({ kind: 'kept', match: 'few', found: 1 })
    expect(useCopy().count).toBe(8)
  })

  it('is looked up before it is added to, though nobody has loaded it', async () => {
    const world = await opened(without('B', 'C'))
    await comeBack(world)
    await useCopy().open(without('A'))
    expect(useCopy().count).toBe(14)
  })

  it('belongs to its bank', async () => {
    const world = await opened(leaguePage())
    world.copies.kept.set('league', { ...Object(world.copies.kept.get('league')), bank: 'other' })
    await comeBack(world)
    await useCopy().load()
    expect(useCopy().opened).toBe(false)
  })

  it('is removed from the device', async () => {
    const world = await opened(leaguePage())
    await useCopy().remove()
    expect(useCopy().opening).toEqual({ kind: 'removed' })
    expect(useCopy().opened).toBe(false)
    expect(world.copies.kept.size).toBe(0)
  })
})

describe('another document', () => {
  it('is told apart, and nothing is kept of it', async () => {
    const world = await opened('Nothing of the charter. Not a word.')
    expect(useCopy().opening).toMatchObject({ kind: 'doubtful', found: 0, total: 14 })
    await useCopy().keepAnyway()
    expect(useCopy().opened).toBe(false)
    expect(world.copies.kept.size).toBe(0)
  })

  it('that quotes the document is kept only if the learner wants it', async () => {
    const world = await opened(`Somebody wrote: ${leagueSentence('B2.1')}\n${leagueSentence('A1.1')}`)
    expect(useCopy().opening).toMatchObject({ kind: 'doubtful', found: 2, total: 14 })
    expect(world.copies.kept.size).toBe(0)
    await useCopy().keepAnyway()
    expect([...useCopy().sentences.keys()]).toEqual(['A1.1', 'B2.1'])
    expect(world.copies.kept.size).toBe(1)
  })

  it('leaves a copy that is there as it is', async () => {
    await opened(leaguePage())
    await useCopy().open('Nothing of the charter. Not a word.')
    expect(useCopy().opening).toMatchObject({ kind: 'doubtful', found: 0 })
    useCopy().dismiss()
    expect(useCopy().opening).toEqual({ kind: 'none' })
    expect(useCopy().count).toBe(14)
  })
})

describe('what goes wrong', () => {
  it.each([
    ['', 'empty'],
    [new Blob([Uint8Array.of(0x25, 0x50, 0x44, 0x46)]), 'binary'],
  ])('is said of the text: %j', async (source, fault) => {
    await openWorld()
    await useCopy().open(source)
    expect(useCopy().opening).toEqual({ kind: 'fault', fault, line: null })
    expect(useCopy().opened).toBe(false)
  })

  it('keeps the copy while the page is open where nothing can be stored', async () => {
    const world = await openWorld()
    world.copies.broken = true
    await useCopy().open(leaguePage())
    expect(useCopy().opening).toMatchObject({ kind: 'kept', match: 'whole' })
    expect(useCopy().stored).toBe(false)
    expect(useCopy().count).toBe(14)
    await useCopy().remove()
    expect(useCopy().opened).toBe(false)
  })

  it('says so where a stored copy cannot be removed', async () => {
    const world = await opened(leaguePage())
    world.copies.broken = true
    await useCopy().remove()
    expect(useCopy().opening).toMatchObject({ kind: 'fault', fault: 'unremoved' })
    expect(useCopy().opened).toBe(true)
  })
})

describe('the sentences of a fact', () => {
  it('come with its key terms marked', async () => {
    await opened(leaguePage())
    const lamp = useBank().facts.get('lamp')
    if (lamp === undefined) throw new Error('The bank has no such fact.')
    expect(useCopy().sourceOf(lamp)).toEqual([
      {
        place: 'A1.2',
        parts: [
          { text: 'Ships that come by night steer by the ', key: false },
          { text: 'lamp', key: true },
          { text: ' of ', key: false },
          { text: 'Gannet Tower', key: true },
          { text: '.', key: false },
        ],
      },
    ])
  })

  it('are those that are there, and a reverse has the terms of its fact', async () => {
    await opened(leaguePage((place, text) => (place === 'B1.1' ? null : text)))
    const fact = factWith({ id: 'lamp~reverse', reverseOf: 'lamp', at: ['B1.1', 'A1.2'] })
    expect(useCopy().sourceOf(fact).map(({ place, parts }) => [place, parts.length])).toEqual([['A1.2', 5]])
  })
})
