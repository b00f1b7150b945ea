import { describe, expect, it } from 'vitest'
import { useJournal } from '../../../../src/app/stores/journal.ts'
import { answerRight, giveUp } from '../../support/answers.ts'
import { everyFormBank, leagueBank, portsBank } from '../../support/bank.ts'
import { button, buttonsIn, option, press } from '../../support/page.ts'
import { shown, visit, type Visit } from '../../support/screen.ts'

/** Kinds of the journal's lines, in their order. */
function kinds(): readonly string[] {
  return [...useJournal().folded.lines.values()].map((line) => line.do)
}

function status({ app }: Visit): string {
  return app.get('main [role=status]').text()
}

async function click({ app }: Visit, name: string): Promise<void> {
  await button(app, name).trigger('click')
  await shown()
}

function history({ app }: Visit): readonly string[] {
  return app.findAll('.history li .what').map((one) => one.text().replace(/\s+/g, ' '))
}

describe('one fact', () => {
  it('says what it says, where it stands in the document, and that it is not started', async () => {
    const { app } = await visit('/facts/lamp')
    expect(app.get('h1').text()).toBe('Which tower carries the lamp?')
    expect(app.get('blockquote').text()).toContain('Here the charter names Gannet Tower.')
    expect(app.get('blockquote').text()).toContain('Founding, 1st point (A1)')
    expect(app.text()).toContain('Objective: Name the ports')
    expect(app.text()).toContain('Not started yet. It comes among the new facts of a session.')
    expect(app.text()).toContain('Nothing yet.')
    expect(buttonsIn(app.get('.standing > .side-by-side'))).toEqual(['Pause'])
  })

  it('tells when it is asked next, and why', async () => {
    const page = await visit('/study')
    answerRight()
    await shown()
    const [line] = useJournal().folded.lines.values()
    if (line?.do !== 'answer') throw new Error('No answer')
    await page.go(`/facts/${line.fact}`)
    expect(page.app.get('.standing').text()).toMatch(/Learning, recall 100%.*Asked again in \d days, because recall will be about 8\d%\./s)
    page.world.device.passDays(20)
    await shown()
    expect(page.app.get('.standing').text()).toMatch(/Due, recall \d\d%.*Asked in the next session, because recall is about \d\d%\./s)
  })

  it('names a miss as the reason', async () => {
    const page = await visit('/study')
    giveUp()
    await shown()
    const [line] = useJournal().folded.lines.values()
    await page.go(`/facts/${line?.do === 'answer' ? line.fact : ''}`)
    expect(page.app.get('.standing').text()).toContain('Asked again tomorrow, because the last answer was a miss.')
    expect(history(page)).toEqual([expect.stringMatching(/: Don’t know ?not right · counts as Again$/)])
  })

  it('pauses and resumes', async () => {
    const page = await visit('/facts/lamp')
    await click(page, 'Pause')
    expect(status(page)).toBe('Paused. It is not asked until you resume it.')
    expect(page.app.get('.standing').text()).toContain('Not asked while it is paused.')
    await click(page, 'Resume')
    expect(status(page)).toBe('Resumed. It is asked again when it is due.')
    expect(kinds()).toEqual(['pause', 'resume'])
    expect(history(page)).toEqual(['Resumed', 'Paused'])
  })

  it('starts over only once that is confirmed, and keeps the history', async () => {
    const page = await visit('/study')
    answerRight()
    await shown()
    const [line] = useJournal().folded.lines.values()
    await page.go(`/facts/${line?.do === 'answer' ? line.fact : ''}`)
    await click(page, 'Start over')
    const dialog = page.app.get('dialog[open]')
    await button(dialog, 'Leave it as it is').trigger('click')
    expect(kinds()).toEqual(['answer'])
    await click(page, 'Start over')
    await button(page.app.get('dialog[open]'), 'Start over').trigger('click')
    await shown()
    expect(kinds()).toEqual(['answer', 'reset'])
    expect(status(page)).toBe('Started over. The history stays.')
    expect(page.app.get('.standing').text()).toContain('Not started')
    expect(history(page)).toEqual(['Started over', expect.stringMatching(/right · said Think so · counts as Good$/)])
  })

  it('keeps an own note, and removes it', async () => {
    const page = await visit('/facts/lamp')
    const save = button(page.app, 'Save the note')
    expect(save.attributes('aria-disabled')).toBe('true')
    await page.app.get('textarea').setValue('  By the mole ')
    await page.app.get('form').trigger('submit')
    await shown()
    expect(status(page)).toBe('Note saved')
    expect(useJournal().folded.notes.get('league/lamp')).toBe('By the mole')
    expect(history(page)).toEqual(['Note: By the mole'])
    await page.app.get('textarea').setValue('')
    await page.app.get('form').trigger('submit')
    await shown()
    expect(status(page)).toBe('Note removed')
    expect(useJournal().folded.notes.size).toBe(0)
    expect(history(page)).toEqual(['Note removed', 'Note: By the mole'])
  })

  it('says so where the bank has no such fact, and where it was taken out', async () => {
    const page = await visit('/facts/nowhere')
    expect(page.app.get('h1').text()).toBe('No such fact')
    const bank = leagueBank()
    const facts = bank.facts.map((fact) => (fact.id === 'lamp' ? { ...fact, status: 'retired' as const, forms: [] } : fact))
    const later = await visit('/facts/lamp', { bank: { ...bank, facts } })
    expect(later.app.text()).toContain('This fact was taken out of the bank.')
    expect(buttonsIn(later.app)).not.toContain('Pause')
  })
})

describe('trying a form', () => {
  it('offers every form of the fact, and names one that cannot be made in place of a blank', async () => {
    const bank = leagueBank()
    const facts = bank.facts.map((fact) => (fact.id === 'lamp' ? { ...fact, traps: [] } : fact))
    const { app } = await visit('/facts/lamp', { bank: { ...bank, facts } })
    expect(app.findAll('.forms a').map((link) => link.text())).toEqual(['Fill the gap', 'Short answer', 'Two-sided card'])
    expect(app.get('.forms .notice').text()).toBe('Choice: this question cannot be made and is left out.')
  })

  it('asks, grades and tells, and writes nothing down', async () => {
    const page = await visit('/facts/lamp?form=choice')
    expect(page.app.get('h1').text()).toBe('Choice')
    expect(page.app.text()).not.toContain('Here the charter names')
    expect(button(page.app, 'Check').attributes('disabled')).toBeDefined()
    await option(page.app, 'Old lamp').trigger('change')
    await shown()
    await click(page, 'Check')
    expect(page.app.get('[data-verdict]').text()).toMatch(/^Not [A-C]: that tower fell\.$/)
    expect(document.activeElement).toBe(page.app.get('[data-verdict]').element)
    expect(page.app.get('blockquote').text()).toContain('Here the charter names Gannet Tower.')
    await click(page, 'Ask it again')
    expect(page.app.find('[data-verdict]').exists()).toBe(false)
    await option(page.app, 'Gannet Tower').trigger('change')
    await shown()
    await click(page, 'Check')
    expect(page.app.get('[data-verdict]').text()).toBe('Right')
    expect(kinds()).toEqual([])
  })

  it.each(everyFormBank().facts.map((fact) => [fact.forms[0] ?? '', fact.id]))('gives %s up and tells the answer', async (form, id) => {
    const page = await visit(`/facts/${id}?form=${form}`, { bank: everyFormBank() })
    await click(page, form === 'card' ? 'Show' : 'Don’t know')
    expect(page.app.find('[data-verdict]').exists()).toBe(true)
    expect(page.app.findAll('blockquote').length).toBeGreaterThan(0)
    expect(kinds()).toEqual([])
  })

  it.each(['match', 'order', 'sort'])('asks %s together with other facts', async (form) => {
    const page = await visit(`/facts/veyra?form=${form}`, { bank: portsBank() })
    await click(page, 'Don’t know')
    expect(page.app.findAll('blockquote').length).toBeGreaterThan(2)
  })

  it('checks what was typed on Enter, and says why it cannot be graded', async () => {
    const page = await visit('/facts/league-founded?form=number')
    const year = page.app.get('input')
    await year.setValue('soon')
    press('Enter', year.element)
    await shown()
    expect(page.app.find('[data-verdict]').exists()).toBe(false)
    expect(page.app.text()).toContain('That is not a year.')
    await year.setValue('1325')
    press('Enter', year.element)
    await shown()
    expect(page.app.get('[data-verdict]').text()).toBe('Right')
  })

  it('shows the fact for a form that it does not have', async () => {
    const { app } = await visit('/facts/lamp?form=number')
    expect(app.get('h1').text()).toBe('Which tower carries the lamp?')
  })

  it('moves the focus to the heading when it opens and when it closes', async () => {
    const page = await visit('/facts/lamp')
    await page.go('/facts/lamp?form=card')
    expect(document.activeElement).toBe(page.app.get('h1').element)
    await page.go('/facts/lamp')
    expect(document.activeElement?.textContent).toBe('Which tower carries the lamp?')
  })
})
