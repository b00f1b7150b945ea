import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { useStudy } from '../../../src/app/stores/study.ts'
import { answerRight } from '../support/answers.ts'
import { openWorld } from '../support/world.ts'

describe('the browser’s promise to keep answers', () => {
  it('is asked for after the first answer that is saved, once', async () => {
    const { persistence } = await openWorld()
    const study = useStudy()
    study.start()
    expect(persistence.asked).toBe(0)
    answerRight()
    await flushPromises()
    expect(persistence.asked).toBe(1)
    study.next()
    answerRight()
    await flushPromises()
    expect(persistence.asked).toBe(1)
  })

  it('is asked for where the answer was stored before it was drawn', async () => {
    const { device, persistence } = await openWorld()
    device.afterWrite = (write, work) => void write.then(work)
    useStudy().start()
    answerRight()
    await flushPromises()
    expect(persistence.asked).toBe(1)
  })

  it('is not asked for while nothing can be saved', async () => {
    const { persistence, store } = await openWorld()
    useStudy().start()
    store.fault = 'full'
    answerRight()
    await flushPromises()
    expect(persistence.asked).toBe(0)
  })
})
