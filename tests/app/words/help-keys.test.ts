import { expect, it } from 'vitest'
import { letterOf } from '../../../src/app/forms/letters.ts'
import { en } from '../../../src/app/words/en.ts'
import { listFact } from '../../quiz/facts.ts'
import { questionOf } from '../support/form.ts'

const members = ['Veyra', 'Ostrel', 'Quillon', 'Sarn', 'Tolm'].map((text) => ({ text, accept: [] }))
const traps = ['Dumar', 'Hesk', 'Orlen', 'Pell'].map((text) => ({ text, reason: 'It joined later.' }))

it('Help names the keys of the forms in which something is put in its place', () => {
  const keys = en.help.keys.rows.map(([key]) => key)
  for (const key of ['↑ ↓, Enter', 'A, B, …', 'Alt + ↑ ↓']) expect(keys).toContain(key)
})

it('Help names every key that picks an answer of the question with the most of them', () => {
  const { options } = questionOf(listFact({ answer: { kind: 'list', mode: 'all', members }, traps }), 'select')
  expect(en.help.keys.rows.map(([key]) => key)).toContain(`A – ${letterOf(options.length - 1)}`)
})
