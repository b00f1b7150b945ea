import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Component } from 'vue'
import StorageNotices from '../../../src/app/parts/StorageNotices.vue'
import CheckOutcome from '../../../src/app/screens/settings/CheckOutcome.vue'
import DataCheckSection from '../../../src/app/screens/settings/DataCheckSection.vue'
import { useDataCheck, type CheckReport } from '../../../src/app/stores/data-check.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useSecondCopy } from '../../../src/app/stores/second-copy.ts'
import { en } from '../../../src/app/words/en.ts'
import { answerLine } from '../../memory/lines.ts'
import { openWorld, type World } from '../support/world.ts'

const say = en.dataCheck
const lost = [answerLine(20_000, 1, { bank: 'league', fact: 'lamp' })]

async function shownIn(world: World, part: Component, props: object = {}): Promise<VueWrapper> {
  const wrapper = mount(part, { props, global: { plugins: [world.plugin], stubs: { RouterLink: true } } })
  onTestFinished(() => wrapper.unmount())
  await flushPromises()
  return wrapper
}

async function reported(): Promise<CheckReport> {
  const check = useDataCheck()
  await check.run()
  if (check.state.kind !== 'done') throw new Error(`The check is ${check.state.kind}.`)
  return check.state.report
}

describe('what is told of damage', () => {
  it('is not that answers are missing once the second copy brought all of them back', async () => {
    const world = await openWorld()
    useJournal().damage = [{ key: 'bad/log/w1/0', reason: 'torn' }]
    const notices = await shownIn(world, StorageNotices)
    expect(notices.text()).toContain(en.storageFaults.damaged.title)
    world.secondCopy.state = null
    world.secondCopy.lost = lost
    await useSecondCopy().mend()
    await flushPromises()
    expect(notices.text()).not.toContain(en.storageFaults.damaged.title)
    expect(notices.text()).toContain(en.storageFaults.broughtBack.title)
  })

  it('blames no checksum, which a value that cannot be read has not failed, and speaks of one and of many', () => {
    expect(en.storageFaults.damaged.why(1)).toMatch(/^One part of your saved answers is /)
    expect(en.storageFaults.damaged.why(102)).toMatch(/^102 parts of your saved answers are /)
    expect(en.storageFaults.damaged.why(2)).not.toMatch(/checksum|set aside/)
  })
})

describe('the heading of the data check', () => {
  it('does not say that answers are kept twice while none can be saved', async () => {
    const world = await openWorld({ before: ({ store }) => (store.fault = 'blocked') })
    world.secondCopy.state = null
    const section = await shownIn(world, DataCheckSection)
    expect(section.text()).not.toContain(say.copies.two)
    expect(section.text()).toContain(say.copies.unsaved)
  })

  it('says that they are kept twice where they are', async () => {
    const world = await openWorld()
    world.secondCopy.state = null
    expect((await shownIn(world, DataCheckSection)).text()).toContain(say.copies.two)
  })
})

describe('copies that were not compared', () => {
  it('are not blamed on another tab where storage is full or a newer version has written', async () => {
    const world = await openWorld()
    world.secondCopy.state = 'full'
    const report = await reported()
    const outcome = await shownIn(world, CheckOutcome, { report })
    expect(outcome.text()).toContain(say.notCompared.full)
    useJournal().fault = 'newer'
    await flushPromises()
    expect(outcome.text()).toContain(say.notCompared.newer)
    useJournal().fault = null
    useSecondCopy().fault = null
    await flushPromises()
    expect(outcome.text()).toContain(say.notCompared.now)
  })
})
