import { describe, expect, it } from 'vitest'
import { en } from '../../../src/app/words/en.ts'
import type { Given } from '../../../src/quiz/question.ts'
import { dateFact, numberFact, yearFact } from '../../quiz/facts.ts'
import { gaveBy, mountForm, questionOf } from '../support/form.ts'
import { field, press } from '../support/page.ts'

const say = en.study.number
const years = questionOf(numberFact(), 'number')
const plain = questionOf(numberFact({ answer: { kind: 'number', text: '15', accept: [], value: 15, tolerance: 0 } }), 'number')
const day = questionOf(dateFact(), 'number')
const month = questionOf(
  dateFact({ answer: { kind: 'date', text: 'October 1618', accept: [], date: { year: 1618, month: 10 } } }),
  'number',
)
const year = questionOf(yearFact(), 'number')

function labels(form: ReturnType<typeof mountForm>): readonly string[] {
  return form.findAll('label').map((one) => one.text())
}

describe('a number', () => {
  it('names its unit beside the field, where it has one', () => {
    expect(labels(mountForm(years))).toEqual(['Your answer in years'])
    expect(labels(mountForm(plain))).toEqual(['Your answer'])
  })

  it('gives what is typed and goes on at Enter', async () => {
    const form = mountForm(plain)
    await field(form, say.label(null)).setValue('1325')
    await field(form, say.label(null)).trigger('keydown', { key: 'Enter' })
    expect(gaveBy(form)).toEqual([{ kind: 'text', text: '1325' }])
    expect(form.emitted('done')).toHaveLength(1)
  })

  it('leaves 1 3 2 5 to the field', () => {
    const form = mountForm(plain)
    for (const key of '1325') expect(press(key, field(form, say.label(null)).element)).toBe(true)
    expect(gaveBy(form)).toEqual([])
  })

  it('locks the field after the answer', () => {
    const form = mountForm(plain, { given: { kind: 'text', text: '12' }, answered: true })
    expect(field(form, say.label(null)).element.readOnly).toBe(true)
  })
})

describe('a number that cannot be read', () => {
  const text = (value: string): Given => ({ kind: 'text', text: value })
  const date = (value: string): Given => {
    const [given = '', ofMonth = '', ofYear = ''] = value.split('/')
    return { kind: 'date', day: given, month: ofMonth, year: ofYear }
  }

  it.each([
    [plain, null, 'empty'],
    [plain, text('  '), 'empty'],
    [plain, text('many'), 'not-a-number'],
    [years, text('15 months'), 'unit'],
    [day, null, 'empty'],
    [day, date('//'), 'empty'],
    [day, date('26/10/'), 'year-missing'],
    [day, date('26//1618'), 'month-missing'],
    [day, date('26/10/16'), 'year'],
    [day, date('26/13/1618'), 'month'],
    [day, date('31/11/1618'), 'day'],
  ] as const)('says why (%#)', (question, given, fault) => {
    const form = mountForm(question, { given, complain: true })
    expect(form.get('[role=alert]').text()).toBe(say.faults[fault])
    const field = form.get('[aria-invalid=true]')
    expect(document.getElementById(field.attributes('aria-describedby') ?? '')?.textContent).toBe(say.faults[fault])
  })

  it('is not complained about before the learner wants to go on', () => {
    const form = mountForm(plain, { given: { kind: 'text', text: 'many' } })
    expect(form.find('[role=alert]').exists()).toBe(false)
    expect(form.find('[aria-invalid]').exists()).toBe(false)
  })

  it('is not complained about where it can be read', () => {
    const form = mountForm(years, { given: { kind: 'text', text: '15 years' }, complain: true })
    expect(form.find('[role=alert]').exists()).toBe(false)
  })
})

describe('a date', () => {
  it('has as many fields as its answer has parts', () => {
    expect(labels(mountForm(day))).toEqual([say.day, say.month, say.year])
    expect(labels(mountForm(month))).toEqual([say.month, say.year])
    expect(labels(mountForm(year))).toEqual([say.year])
  })

  it('says that only the year is needed, where there is more than a year', () => {
    expect(mountForm(day).get('legend').text()).toBe(say.partial)
    expect(mountForm(year).get('legend').text()).toBe(say.label(null))
  })

  it('gives the part that was typed together with the others', async () => {
    const form = mountForm(day, { given: { kind: 'date', day: '26', month: '', year: '1618' } })
    await field(form, say.month).setValue('October')
    expect(gaveBy(form)).toEqual([{ kind: 'date', day: '26', month: 'October', year: '1618' }])
  })

  it('begins with empty fields', async () => {
    const form = mountForm(day)
    await field(form, say.year).setValue('1618')
    expect(gaveBy(form)).toEqual([{ kind: 'date', day: '', month: '', year: '1618' }])
  })

  it.each([say.day, say.month, say.year])('goes on at Enter in %s', async (label) => {
    const form = mountForm(day)
    await field(form, label).trigger('keydown', { key: 'Enter' })
    expect(form.emitted('done')).toHaveLength(1)
  })

  /** How the fields are drawn, from the day to the year. */
  const drawn = (question: typeof day, given: Given): readonly (string | undefined)[] =>
    mountForm(question, { given, answered: true })
      .findAll('label')
      .map((one) => ['right', 'wrong'].find((outcome) => one.classes(outcome)))

  it('does not cross out a right year for its day', () => {
    expect(drawn(day, { kind: 'date', day: '27', month: '10', year: '1618' })).toEqual(['wrong', 'right', 'right'])
    expect(drawn(month, { kind: 'date', day: '', month: '', year: '1618' })).toEqual(['wrong', 'right'])
  })

  it('does not cross out a year that a trap shares', () => {
    expect(drawn(day, { kind: 'date', day: '26', month: '9', year: '1618' })).toEqual(['right', 'wrong', 'right'])
  })

  it('marks every part of a right date, and of one that is not known', () => {
    expect(drawn(day, { kind: 'date', day: '26', month: '10', year: '1618' })).toEqual(['right', 'right', 'right'])
    expect(drawn(day, { kind: 'unknown' })).toEqual(['wrong', 'wrong', 'wrong'])
    expect(drawn(year, { kind: 'date', day: '', month: '', year: '1326' })).toEqual(['wrong'])
  })

  it('locks every field after the answer', () => {
    const form = mountForm(day, { given: { kind: 'date', day: '', month: '', year: '1618' }, answered: true })
    expect(form.findAll<HTMLInputElement>('input').every((one) => one.element.readOnly)).toBe(true)
  })
})
