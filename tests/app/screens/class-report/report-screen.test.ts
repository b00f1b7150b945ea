import { describe, expect, it } from 'vitest'
import { offeredBy } from '../../../../src/app/parts/class/vote-rows.ts'
import { useClassHost } from '../../../../src/app/stores/class-host.ts'
import { en } from '../../../../src/app/words/en.ts'
import { button, option } from '../../support/page.ts'
import { readWorkbook, type ReadCell } from '../../support/read-workbook.ts'
import { shown, visit } from '../../support/screen.ts'

describe('the report of a class', () => {
  it('is saved as a workbook, with the figures as numbers', async () => {
    const { app, go, world } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    await option(app, 'Hands').setValue()
    await button(app, 'Start').trigger('click')
    await shown()
    const host = useClassHost()
    const asked = host.kept?.lesson.questions[0]
    const offered = (asked === undefined ? null : offeredBy(asked.question, { truth: en.study.truth })) ?? []
    // 3 of 4 hands are right.
    host.take({ do: 'hands', option: offered.findIndex(({ right }) => right), count: 3 })
    host.take({ do: 'hands', option: offered.findIndex(({ right }) => !right), count: 1 })
    host.take({ do: 'close' })
    host.take({ do: 'end' })
    const sid = host.about?.sid
    await host.close()
    await go(`/class/report/${sid}`)
    await shown()
    await button(app, 'Save tables (XLSX)').trigger('click')
    await expect.poll(() => world.files.made.length).toBe(1)
    const [made] = world.files.made
    expect(made?.name).toMatch(/^passage-class-\d{4}-\d\d-\d\d\.xlsx$/)
    const read = await readWorkbook(made?.file ?? new Blob())
    expect([...read.keys()]).toEqual(['Class', 'Questions', 'Objectives', 'Seats'])
    const text = (value: string): ReadCell => ({ text: value, format: '@' })
    const questions = read.get('Questions') ?? []
    expect(questions[0]?.[3]).toEqual(text('Score (%)'))
    expect(questions[1]?.slice(0, 2)).toEqual([{ number: 1 }, text(asked?.question.stem ?? '')])
    expect(questions[1]?.slice(3, 6)).toEqual([{ number: 75 }, null, { number: 4 }])
    expect(app.text()).toContain(`Saved as ${made?.name}`)
  })
})
