import { describe, expect, it } from 'vitest'
import { useClassSetup } from '../../../../src/app/stores/class-setup.ts'
import { button } from '../../support/page.ts'
import { shown, visit } from '../../support/screen.ts'

describe('what a choice for a class comes to', () => {
  it('says that no more go together only where the draw falls short; it said so of a question that the host left out', async () => {
    const { app } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    const setup = useClassSetup()
    const remark = () => app.get('#class-remark').text()
    setup.choice.count = 2
    await shown()
    expect(remark()).toBe('')
    setup.questions.slice(0, 1).forEach(({ picked }) => setup.drop(picked))
    await shown()
    expect(app.get('.outlook').text()).toContain('1')
    expect(remark()).toBe('')
    setup.choice.count = 60
    await shown()
    expect(remark()).toBe('There are no more that go together.')
  })
})
