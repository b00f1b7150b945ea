import { describe, expect, it, vi } from 'vitest'
import { useStudy } from '../../../src/app/stores/study.ts'
import { en } from '../../../src/app/words/en.ts'
import { asking, finish } from '../support/answers.ts'
import { leaguePage, leagueSentence } from '../support/copy.ts'
import { button } from '../support/page.ts'
import { shown, visit, type Visit } from '../support/screen.ts'

const say = en.document

describe('the document', () => {
  it('names publisher and date, the sections, and every passage', async () => {
    const { app } = await visit('/doc')
    expect(app.get('h1').text()).toBe('Charter of the Harbour League')
    expect(app.text()).toContain('The League, 4 March 1702')
    expect(app.findAll('h2').map((one) => one.text())).toEqual([en.copy.open.title, 'A Founding', 'B Tolls', 'C Seals'])
    expect(app.findAll('li .ref').map((one) => one.text())).toEqual(['A0', 'A1', 'A2', 'B1', 'B2', 'C0'])
  })

  it('says which passages have no questions, or no text at all', async () => {
    const { app } = await visit('/doc')
    const row = (ref: string): string => app.findAll('main section li').find((one) => one.get('.ref').text() === ref)?.text() ?? ''
    expect(row('A0')).toContain(say.empty)
    expect(row('C0')).toContain(say.noText)
    expect(row('A1')).toContain(say.facts(0, 3))
  })

  it('says how well each passage is known, in words', async () => {
    const page = await visit('/study')
    finish()
    await shown()
    await page.go('/doc')
    const labels = page.app.findAll('main li a').map((one) => one.get('.vh').text().replace(/,$/, ''))
    expect(labels.every((label) => /^Practise .+: (\d+ in 100|not started)$/.test(label))).toBe(true)
    expect(labels.some((label) => / in 100$/.test(label))).toBe(true)
  })

  it('practises a passage at a tap', async () => {
    const page = await visit('/doc')
    const tolls = page.app.findAll('main li a').find((one) => one.text().startsWith('Practise Tolls, 2nd'))
    await tolls?.trigger('click')
    await shown()
    expect(page.address()).toBe('/study')
    expect(asking().fact.at[0]).toMatch(/^B2/)
    expect(useStudy().divisions).toHaveLength(2)
  })
})

const copyWords = en.copy
const steps = copyWords.open.steps('Charter of the Harbour League', 'The League', '4 March 1702')

/** Hands a text over as one does who has pasted it. */
async function paste({ app }: Visit, text: string): Promise<void> {
  await app.get('textarea').setValue(text)
  await button(app, copyWords.open.do).trigger('click')
  await shown()
}

const texts = (page: Visit): readonly string[] => page.app.findAll('article p.text').map((one) => one.text())
const status = (page: Visit): string => page.app.get('main [role=status]').text()

describe('without a copy', () => {
  it('names the three steps to one, folded away', async () => {
    const { app } = await visit('/doc')
    const sheet = app.get('details.copy')
    expect(sheet.attributes('open')).toBeUndefined()
    expect(sheet.findAll('ol li').map((one) => one.text().replace(/^\d\s*/, ''))).toEqual(steps)
    expect(sheet.get('label:not(.file)').attributes('for')).toBe(sheet.get('textarea').attributes('id'))
    expect(app.findAll('article')).toEqual([])
  })

  it.each([
    ['', copyWords.faults.empty],
    ['%PDF-1.7', null],
    ['MIME-Version: 1.0\n\nx', copyWords.faults.archive],
    ['… 12 …', copyWords.faults['no-text']],
  ])('says what is wrong with %j', async (text, fault) => {
    const page = await visit('/doc')
    await paste(page, text)
    const alert = page.app.get('main [role=alert]').text()
    expect(alert).toContain(fault ?? copyWords.doubtful.none)
    expect(page.world.copies.kept.size).toBe(0)
  })

  it('takes a file, and the same one again', async () => {
    const page = await visit('/doc')
    const input = page.app.get<HTMLInputElement>('input[type=file]')
    const chosen = new File([leaguePage()], 'charter.html', { type: 'text/html' })
    Object.defineProperty(input.element, 'files', { configurable: true, value: [chosen] })
    await input.trigger('change')
    await shown()
    expect(status(page)).toBe(copyWords.kept.whole(14, 14))
    expect(input.element.value).toBe('')
  })
})

describe('with a copy', () => {
  it('is a text to read, passage by passage, under its sections', async () => {
    const page = await visit('/doc')
    await paste(page, leaguePage())
    expect(status(page)).toBe('14 of 14 sentences recognised.')
    expect(page.app.findAll('h2').map((one) => one.text())).toEqual(['Your copy: 14 of 14 sentences', 'A Founding', 'B Tolls', 'C Seals'])
    expect(page.app.findAll('article h3').map((one) => one.get('[aria-hidden]').text())).toEqual(['A0', 'A1', 'A2', 'B1', 'B2', 'C0'])
    expect(texts(page)[1]).toBe(['A1.1', 'A1.2', 'A1.3'].map(leagueSentence).join(' '))
    expect(page.app.get('article p.text span').attributes('lang')).toBe('en')
    expect(page.app.get('details.copy').attributes('open')).toBeUndefined()
  })

  it('is still there at the next visit, as an outline too', async () => {
    const before = await visit('/doc')
    await paste(before, leaguePage())
    const page = await visit('/doc', { shelf: before.world.shelf, copies: before.world.copies })
    expect(texts(page)).toHaveLength(6)
    await page.app.get('input[type=radio][value=outline]').setValue()
    expect(texts(page)).toEqual([])
    expect(page.app.findAll('li .ref')).toHaveLength(6)
  })

  it('says how well each passage is known, and offers to practise it', async () => {
    const page = await visit('/study')
    finish()
    await page.go('/doc')
    await paste(page, leaguePage())
    const a1 = page.app.findAll('article')[1]
    expect(a1?.get('h3 .vh').text()).toMatch(/^Founding, 1st point \(A1\): \d+ in 100$/)
    expect(a1?.get('.bar').classes().join(' ')).toMatch(/\bd[1-5]\b/)
    expect(a1?.get('em').text()).toMatch(/^\d+$/)
    await a1?.get('.margin a').trigger('click')
    await shown()
    expect(page.address()).toBe('/study')
    expect(asking().fact.at[0]).toMatch(/^A1/)
  })

  it('has the questions in place, each with how well it is known, its answer folded away', async () => {
    const page = await visit('/doc')
    await paste(page, leaguePage())
    const asked = page.app.findAll('article')[1]?.get('details.asked')
    expect(asked?.attributes('open')).toBeUndefined()
    expect(asked?.get('summary').text()).toBe('3 questions on this')
    expect(asked?.findAll('li .ask').map((one) => one.text())).toContain('Which tower carries the lamp?')
    expect(asked?.get('li .state').text()).toBe(say.notStarted)
    expect(asked?.get('li details').attributes('open')).toBeUndefined()
    expect(asked?.text()).toContain('Here the charter names Gannet Tower.')
  })

  it('of another version shows what it has, and says what differs and which questions that touches', async () => {
    const page = await visit('/doc')
    await paste(page, leaguePage((place, text) => (place === 'A1.2' ? 'Ships steer by day now.' : place.startsWith('B2') ? null : text)))
    expect(status(page)).toBe(copyWords.kept.part(11, 14))
    expect(texts(page)[1]).toBe(`${leagueSentence('A1.1')} ${copyWords.reader.gap(1)} ${leagueSentence('A1.3')}`)
    expect(texts(page)[4]).toBe(copyWords.reader.gap(2))
    expect(texts(page)[5]).toBe('Seals')
    expect(page.app.get('details.copy > summary .label').text()).toBe('2 passages differ, 3 questions touched')
    const differences = page.app.findAll('details.copy .inside > ul > li')
    expect(differences.map((one) => one.get('p').text())).toEqual([
      'A1 1 sentence reads differently. It touches 1 question:',
      'B2 2 sentences not found. It touches 2 questions:',
    ])
    expect(differences[0]?.get('.facts').text()).toBe('Which tower carries the lamp?')
  })

  it('is told from another document, of which something is kept only if one wants it', async () => {
    const page = await visit('/doc')
    await paste(page, `They wrote: ${leagueSentence('A1.1')}`)
    expect(page.app.get('main [role=alert]').text()).toContain(copyWords.doubtful.few)
    expect(texts(page)).toEqual([])
    await button(page.app, copyWords.doubtful.keep(1)).trigger('click')
    await shown()
    expect(texts(page)[1]).toContain(leagueSentence('A1.1'))
  })

  it('is removed at a press, and the focus is not lost', async () => {
    const page = await visit('/doc')
    await paste(page, leaguePage())
    await button(page.app, copyWords.opened.remove).trigger('click')
    await shown()
    expect(status(page)).toBe(copyWords.removed)
    expect(texts(page)).toEqual([])
    expect(document.activeElement).toBe(page.app.get('h1').element)
  })

  it('is shown at the passage that an address names', async () => {
    const before = await visit('/doc')
    await paste(before, leaguePage())
    await visit('/doc#B2', { shelf: before.world.shelf, copies: before.world.copies })
    expect(document.activeElement?.id).toBe('B2')
    expect(document.activeElement?.tagName).toBe('H3')
  })

  it('is not scrolled to its top where another screen leads to a passage, nor focused there', async () => {
    const page = await visit('/doc')
    await paste(page, leaguePage())
    await page.go('/help')
    await expectShownAt(page, 'B2', () => page.go('/doc#B2'))
  })

  it('keeps the focus on the choice between text and outline, whatever passage the address named', async () => {
    const before = await visit('/doc')
    await paste(before, leaguePage())
    const page = await visit('/doc#B2', { shelf: before.world.shelf, copies: before.world.copies })
    const outline = page.app.get<HTMLInputElement>('input[type=radio][value=outline]')
    outline.element.focus()
    await outline.setValue()
    await shown()
    expect(document.activeElement).toBe(outline.element)
  })
})

/** Follows a way to a passage and sees that it is what is scrolled to last, and focused. */
async function expectShownAt({ app }: Visit, ref: string, way: () => Promise<void>): Promise<void> {
  const scrolled: string[] = []
  vi.spyOn(window, 'scrollTo').mockImplementation(() => scrolled.push('window'))
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    scrolled.push(this.id)
  })
  await way()
  expect(scrolled).toEqual([ref])
  expect(document.activeElement).toBe(app.get(`#${ref}`).element)
  vi.restoreAllMocks()
}

describe('the way to a passage', () => {
  it('leads to its row where no copy was opened, and a place that is not there to the title', async () => {
    const page = await visit('/help')
    await expectShownAt(page, 'B2', () => page.go('/doc#B2'))
    expect(document.activeElement?.getAttribute('href')).toContain('passage=B2')
    await page.go('/help')
    await expectShownAt(page, 'C0', () => page.go('/doc#C0'))
    await page.go('/help')
    await page.go('/doc#Z9')
    expect(document.activeElement).toBe(page.app.get('h1').element)
  })

  it('leads to the settings of backups too', async () => {
    const page = await visit('/help')
    await expectShownAt(page, 'backup', () => page.go('/settings#backup'))
    expect(document.activeElement?.textContent).toBe(en.settings.backup.title)
  })
})
