import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import SourceSentence from '../../../src/app/parts/SourceSentence.vue'
import { makeRouter } from '../../../src/app/router.ts'
import { useBank } from '../../../src/app/stores/bank.ts'
import { useCopy } from '../../../src/app/stores/copy.ts'
import { en } from '../../../src/app/words/en.ts'
import { leaguePage, leagueSentence } from '../support/copy.ts'
import { shown } from '../support/screen.ts'
import { comeBack, openWorld, type World } from '../support/world.ts'

/** The source of a fact of the small bank, as shown beside an answer. */
async function sourceOf(id: string, world: World) {
  const fact = useBank().facts.get(id)
  if (fact === undefined) throw new Error(`The bank has no fact ${id}.`)
  const plugins = [world.plugin, makeRouter(createMemoryHistory())]
  const source = mount(SourceSentence, { props: { fact: fact.id }, global: { plugins } })
  await shown()
  return source
}

describe('the sentence beside an answer', () => {
  it('is nothing where no copy was opened', async () => {
    const source = await sourceOf('lamp', await openWorld())
    expect(source.text()).toBe('')
    expect(source.find('figure').exists()).toBe(false)
  })

  it('is the one that the fact rests on, its key terms marked, with the way to it', async () => {
    const world = await openWorld()
    await useCopy().open(leaguePage())
    const source = await sourceOf('lamp', await comeBack(world))
    expect(source.get('blockquote').text()).toBe(leagueSentence('A1.2'))
    expect(source.get('blockquote').attributes('lang')).toBe('en')
    expect(source.findAll('mark').map((one) => one.text())).toEqual(['lamp', 'Gannet Tower'])
    expect(source.get('a').text()).toBe(en.copy.source.open('A1'))
    expect(source.get('a').attributes('href')).toBe('/doc#A1')
  })

  it('is nothing where the copy lacks that sentence', async () => {
    const world = await openWorld()
    await useCopy().open(leaguePage((place, text) => (place === 'A1.2' ? null : text)))
    expect((await sourceOf('lamp', world)).text()).toBe('')
    expect((await sourceOf('bell', world)).find('mark').text()).toBe('Saint Orrin')
  })
})
