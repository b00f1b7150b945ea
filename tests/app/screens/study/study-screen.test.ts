import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { useJournal } from '../../../../src/app/stores/journal.ts'
import { useSettings } from '../../../../src/app/stores/settings.ts'
import { useStudy } from '../../../../src/app/stores/study.ts'
import { en } from '../../../../src/app/words/en.ts'
import { answered, asking, finish, giveUp } from '../../support/answers.ts'
import { everyFormBank } from '../../support/bank.ts'
import { button, buttonsIn, field, option, press } from '../../support/page.ts'
import { shown, visit, type Visit } from '../../support/screen.ts'

const { confidence, card, number } = en.study

/** Opens a session at the question of a form; the ones before it are given up. */
async function askedBy(form: string, bank = everyFormBank()): Promise<Visit> {
  const page = await visit('/study', { bank })
  while (asking().question.form !== form) {
    giveUp()
    useStudy().next()
  }
  await shown()
  return page
}

describe('answering on the screen', () => {
  it('goes from the pick over the confidence to the verdict and on', async () => {
    const { app } = await askedBy('choice')
    const { question } = asking()
    expect(buttonsIn(app)).not.toContain(confidence.sure)
    await option(app, question.key).setValue(true)
    await button(app, confidence.sure).trigger('click')
    await shown()
    expect(document.activeElement?.textContent.trim()).toBe(en.feedback.right)
    await button(app, en.feedback.continue).trigger('click')
    await shown()
    expect(asking().question).not.toEqual(question)
    expect(app.text()).toContain(asking().question.stem.split('…')[0]?.trim())
  })

  it('explains Guess, Think so and Sure until the first answer, and never again', async () => {
    const { app } = await askedBy('choice')
    await option(app, asking().question.key).setValue(true)
    expect(app.text()).toContain(confidence.explain)
    await button(app, confidence.think).trigger('click')
    expect(useSettings().device.confidenceExplained).toBe(true)
    useStudy().start()
    await shown()
    if (asking().question.form === 'choice') await option(app, asking().question.key).setValue(true)
    expect(app.text()).not.toContain(confidence.explain)
  })

  it('has a single Check with confidence off', async () => {
    const { app } = await askedBy('choice')
    useSettings().device.confidence = false
    await option(app, asking().question.key).setValue(true)
    expect(buttonsIn(app)).not.toContain(confidence.sure)
    await button(app, confidence.check).trigger('click')
    expect(answered().sure).toBeNull()
  })

  it('submits nothing by 1325 typed into a number, and complains about a year that is none', async () => {
    const { app } = await askedBy('number')
    const year = field(app, number.year)
    for (const key of '1325') press(key, year.element)
    expect(asking().question.form).toBe('number')

    await year.setValue('13')
    await year.trigger('keydown', { key: 'Enter' })
    expect(app.get('[role=alert]').text()).toBe(number.faults.year)
    await button(app, confidence.sure).trigger('click')
    expect(useStudy().phase.kind).toBe('asking')

    await year.setValue('1325')
    expect(app.find('[role=alert]').exists()).toBe(false)
    await year.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(document.activeElement?.textContent.trim()).toBe(confidence.think)
    await button(app, confidence.think).trigger('click')
    expect(answered().verdict.score).toBe(0)
  })

  it('asks a card without a confidence', async () => {
    const { app } = await askedBy('card')
    expect(app.text()).not.toContain('Tarry Walk')
    await button(app, card.show).trigger('click')
    expect(app.text()).toContain('Tarry Walk')
    await button(app, card.grades[2]).trigger('click')
    expect(answered()).toMatchObject({ sure: null, given: { kind: 'recall', grade: 2 } })
  })

  it('offers no hint any more once a card is turned, and leaves one that was asked for', async () => {
    const bank = everyFormBank()
    const hinted = { ...bank, facts: bank.facts.map((fact) => ({ ...fact, hint: 'Think of the quays.' })) }
    for (const asked of [false, true]) {
      const { app } = await askedBy('card', hinted)
      if (asked) await button(app, en.study.hint.show).trigger('click')
      await button(app, card.show).trigger('click')
      expect(buttonsIn(app)).not.toContain(en.study.hint.show)
      expect(app.text().includes('Think of the quays.')).toBe(asked)
    }
  })

  it('says that an answer was taken back, by I slipped and from the menu, until the next one', async () => {
    const { app } = await visit('/study')
    const said = () => app.findAll('[role=status]').map((one) => one.text())
    giveUp()
    await shown()
    await button(app, en.feedback.slipped).trigger('click')
    await shown()
    expect(said()).toContain(en.feedback.takenBack.end)
    giveUp()
    await shown()
    expect(said()).not.toContain(en.feedback.takenBack.end)
    useStudy().next()
    await shown()
    await button(app, en.study.options).trigger('click')
    await button(app, en.study.menu.changeLast).trigger('click')
    expect(said()).toContain(en.feedback.takenBack.end)
  })

  it('goes from question to question by keys alone', async () => {
    await askedBy('choice')
    press('a')
    await shown()
    press('2')
    await shown()
    expect(answered().sure).toBe('think')
    press('Enter')
    await shown()
    expect(useStudy().phase.kind).toBe('asking')
  })

  it('offers Count it as right only where something was typed and is not right', async () => {
    const { app } = await askedBy('short')
    await field(app, en.study.short.label).setValue('Upper Dock')
    await button(app, confidence.sure).trigger('click')
    await shown()
    await button(app, en.feedback.countRight).trigger('click')
    expect(app.text()).toContain(en.feedback.counted)
    expect(buttonsIn(app)).not.toContain(en.feedback.countRight)
  })

  it('offers no Count it as right where a tile was picked', async () => {
    const { app } = await askedBy('cloze')
    useStudy().answer({ kind: 'option', text: 'no such port' }, 'sure')
    await shown()
    expect(buttonsIn(app)).not.toContain(en.feedback.countRight)
  })

  it.each(['choice', 'true-false', 'card', 'short'])('offers no Count it as right after Don’t know (%s)', async (form) => {
    const { app } = await askedBy(form)
    await button(app, confidence.unknown).trigger('click')
    await shown()
    expect(buttonsIn(app)).not.toContain(en.feedback.countRight)
    expect(buttonsIn(app)).toContain(en.feedback.slipped)
  })
})

describe('what is said of saving', () => {
  it('is that the answer is being saved, until it is', async () => {
    const { app, world } = await askedBy('choice')
    const release = world.store.hold()
    giveUp()
    await shown()
    expect(app.text()).toContain(`· ${en.feedback.saving}`)
    release()
    await shown()
    expect(app.text()).not.toContain(`· ${en.feedback.saving}`)
  })

  it.each(['blocked', 'full', 'hanging', 'broken'] as const)('is a storage that is %s, with a copy to save, and the session goes on', async (fault) => {
    const { app, world } = await askedBy('choice')
    world.store.fault = fault
    giveUp()
    await shown()
    const notice = app.get('[role=alert]')
    expect(notice.text()).toContain(en.storageFaults.cannotSave.title)
    expect(notice.text()).toContain(en.storageFaults.cannotSave[fault])
    expect(notice.text()).toContain(en.storageFaults.cannotSave.waiting(useJournal().unsaved.length))
    await button(app, en.storageFaults.cannotSave.copy).trigger('click')
    await shown()
    expect(world.backups.saved[0]?.lines.filter((line) => line.do === 'answer')).toHaveLength(useJournal().answers)

    world.store.fault = null
    await button(app, en.storageFaults.cannotSave.retry).trigger('click')
    await shown()
    expect(app.find('[role=alert]').exists()).toBe(false)
    expect(useStudy().phase.kind).toBe('answered')
  })
})

describe('the end of a session', () => {
  it('says how it went and offers 5 more', async () => {
    const { app } = await visit('/study')
    const facts = finish()
    await shown()
    expect(app.get('h1').text()).toBe(en.study.over.title)
    expect(app.text()).toContain(en.study.over.right(facts.length, facts.length))
    await button(app, en.study.over.more).trigger('click')
    expect(useStudy().phase.kind).toBe('asking')
  })
})

describe('the address of a session', () => {
  it('names a passage to practise, and is plain afterwards', async () => {
    const page = await visit('/study?passage=B1')
    expect(page.address()).toBe('/study')
    expect(asking().fact.at[0]).toMatch(/^B1/)
  })

  it.each(['anew', 'more'])('that asks for a session (%s) is plain afterwards, so that a reload goes on with it', async (wish) => {
    const page = await visit(`/study?${wish}`)
    expect(page.address()).toBe('/study')
    expect(useStudy().phase.kind).toBe('asking')
  })

  it('of a passage without questions says so', async () => {
    const { app } = await visit('/study?passage=C0')
    expect(app.text()).toContain(en.study.empty.nothing)
  })

  it('asks for more although nothing is due', async () => {
    await visit('/study?more')
    expect(useStudy().divisions).toHaveLength(5)
  })
})

describe('the menu of a session', () => {
  it('takes the last answer back and reports the question', async () => {
    const { app } = await visit('/study')
    giveUp()
    useStudy().next()
    await shown()
    await button(app, en.study.options).trigger('click')
    await button(app, en.study.menu.changeLast).trigger('click')
    expect([...useJournal().folded.lines.values()].map((line) => line.do)).toEqual(['answer', 'undo'])
    await button(app, en.study.menu.report).trigger('click')
    await app.get('textarea').setValue('  It is odd.  ')
    await app.get('form').trigger('submit')
    expect([...useJournal().folded.lines.values()].at(-1)).toMatchObject({ do: 'report', note: 'It is odd.' })
  })
})
