import { describe, expect, it } from 'vitest'
import type { KnownBody } from '../../../src/journal/line.ts'
import type { LearnAnswer } from '../../../src/memory/learn/learn.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useOwnModel } from '../../../src/app/stores/own-model.ts'
import { makeWorld } from '../support/world.ts'

const OLD = '5 6 7 8 from 100'

function answer(place: number): KnownBody {
  return {
    ...{ do: 'answer', q: `s-${place}`, bank: 'league', bankv: '0a1b2c3d', fact: 'lamp', rev: 1, form: 'choice' },
    ...{ gave: ['Gannet Tower'], score: 1, rating: 3, ms: 4_000, in: 'study:s' },
  }
}

/** A learner with a model from 100 answers and half as many again, whose worker says this. */
async function considered(said: Exclude<LearnAnswer, { kind: 'refused' }> | null): Promise<unknown> {
  makeWorld({ forecasts: { workOut: async () => said } })
  const journal = useJournal()
  await journal.openStore()
  journal.record([{ do: 'set', key: 'model', value: OLD }, ...Array.from({ length: 150 }, (_, place) => answer(place))])
  await useOwnModel().consider()
  return journal.folded.settings.get('model')
}

describe('an own memory model', () => {
  it('stays where a new one could not be worked out: whether it still helps was not found out', async () => {
    expect(await considered(null)).toBe(OLD)
  })

  it('is given up where no model of one’s own foretells better', async () => {
    expect(await considered({ kind: 'fitted', fitted: null })).toBeNull()
  })
})
