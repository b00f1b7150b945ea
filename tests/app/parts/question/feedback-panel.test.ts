import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import FeedbackPanel from '../../../../src/app/parts/question/FeedbackPanel.vue'
import type { Feedback } from '../../../../src/app/parts/question/feedback.ts'
import type { Told } from '../../../../src/app/told.ts'
import { en } from '../../../../src/app/words/en.ts'
import { portsBank } from '../../support/bank.ts'
import { button } from '../../support/page.ts'
import { makeWorld } from '../../support/world.ts'

const [fact] = portsBank().facts
if (fact === undefined) throw new Error('There is no port.')

const told: Told = {
  fact: fact.id,
  says: [
    { text: 'It is kept at ', key: false },
    { text: 'Port Veyra', key: true },
  ],
  ref: 'A1',
  place: 'Founding, 1st point (A1)',
  explanation: 'The pilots elect it.',
  derived: '1618 + 3 = 1621',
}
const feedback: Feedback = {
  good: false,
  heading: 'Not quite: Port Veyra',
  told: [told],
  brief: false,
  returns: 'It comes back tomorrow.',
}

function mountPanel(fields: Partial<Feedback> = {}, saving = false) {
  const { plugin } = makeWorld()
  return mount(FeedbackPanel, { props: { feedback: { ...feedback, ...fields }, saving }, global: { plugins: [plugin], stubs: ['RouterLink'] } })
}

describe('the feedback panel', () => {
  it('announces the verdict once, as a heading that can take the focus', () => {
    const panel = mountPanel()
    expect(panel.findAll('[role=status]')).toHaveLength(1)
    const heading = panel.get('[role=status] h2')
    expect(heading.text()).toBe(feedback.heading)
    expect(heading.attributes('tabindex')).toBe('-1')
  })

  it('says what is true with the key marked, where it stands, why, and when it returns', () => {
    const panel = mountPanel()
    expect(panel.get('mark').text()).toBe('Port Veyra')
    for (const part of [told.place, 'The pilots elect it.', 'Worked out: 1618 + 3 = 1621', feedback.returns]) {
      expect(panel.text()).toContain(part)
    }
  })

  it('leaves out what the fact does not have', () => {
    const panel = mountPanel({ told: [{ ...told, explanation: null, derived: null }] })
    expect(panel.text()).not.toContain('Worked out')
    expect(panel.text()).not.toContain('elect')
  })

  it('tells each of several facts with its place, and what else there is to them', () => {
    const other = portsBank().facts[1]
    const panel = mountPanel({ told: [told, { ...told, fact: other?.id ?? told.fact, ref: 'B2', place: 'Tolls, 2nd paragraph (B2)' }] })
    expect(panel.findAll('mark')).toHaveLength(2)
    expect(panel.findAll('footer').map((one) => one.text())).toEqual([`A1${told.place}`, 'B2Tolls, 2nd paragraph (B2)'])
    expect(panel.text().match(/The pilots elect it/g)).toHaveLength(2)
  })

  it('tells facts that were all known in a line each', () => {
    const panel = mountPanel({ brief: true })
    expect(panel.get('mark').text()).toBe('Port Veyra')
    expect(panel.text()).toContain(told.place)
    expect(panel.text()).not.toContain('The pilots elect it.')
  })

  it('shows another icon for a right answer than for a wrong one', () => {
    const icon = (good: boolean): string | undefined => mountPanel({ good }).get('h2 path').attributes('d')
    expect(icon(true)).not.toBe(icon(false))
  })

  it('says that the answer is being saved until it is', async () => {
    const panel = mountPanel({}, true)
    expect(panel.text()).toContain(en.feedback.saving)
    await panel.setProps({ saving: false })
    expect(panel.text()).not.toContain(en.feedback.saving)
  })

  it('offers to report the question', async () => {
    const panel = mountPanel()
    await button(panel, en.feedback.report).trigger('click')
    expect(panel.emitted('report')).toHaveLength(1)
  })
})
