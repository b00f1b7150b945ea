import { setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest'
import type { Bank } from '../../../src/bank/bank.ts'
import { FORMS, isGroupForm, type Form } from '../../../src/bank/form.ts'
import { useBank } from '../../../src/app/stores/bank.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useQuiz } from '../../../src/app/stores/quiz.ts'
import { useSettings } from '../../../src/app/stores/settings.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { listFact } from '../../quiz/facts.ts'
import { answerRight, asking, finish, giveUp } from '../support/answers.ts'
import { everyFormBank, leagueBank, portsBy } from '../support/bank.ts'
import { everythingInView, partsShown } from '../support/near.ts'
import { pseudoWords } from '../support/pseudo.ts'
import { finishQuiz, quizOver, wish } from '../support/quiz.ts'
import { shown, visit, type Visit } from '../support/screen.ts'

/** Attributes that are read out or shown. */
const READ_OUT = ['aria-label', 'title', 'alt', 'placeholder', 'aria-description', 'aria-roledescription', 'aria-valuetext']
/** What belongs to no language: single letters of options and sections, references to passages, a version. */
const NO_LANGUAGE = /\b[A-Z]\d*\b/g

/** Every text of the bank, the longest first, so that none is cut by a part of it. */
function textsOf(value: unknown): readonly string[] {
  const found: string[] = []
  const walk = (one: unknown): void => {
    if (typeof one === 'string') found.push(one)
    else if (typeof one === 'object' && one !== null) Object.values(one).forEach(walk)
  }
  walk(value)
  return [...new Set(found)].filter((text) => text.trim().length > 1).sort((a, b) => b.length - a.length)
}

function isShown(element: Element | null): boolean {
  return element !== null && element.closest('[aria-hidden=true], style, script, dialog:not([open])') === null
}

function textsOn(page: Element): readonly string[] {
  const texts: string[] = []
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  while (walker.nextNode() !== null) {
    const node = walker.currentNode
    if (isShown(node.parentElement)) texts.push(node.textContent ?? '')
  }
  for (const element of page.querySelectorAll('*')) {
    if (isShown(element)) for (const name of READ_OUT) texts.push(element.getAttribute(name) ?? '')
  }
  return texts
}

/** Texts of the page in which a plain letter is left once the bank's own texts are taken out. */
function untranslated(page: Element, bank: Bank): readonly string[] {
  return untranslatedOf(textsOn(page), bank)
}

function untranslatedOf(texts: readonly string[], bank: Bank): readonly string[] {
  const own = textsOf(bank)
  return texts.filter((text) => {
    const rest = own.reduce((left, one) => left.replaceAll(one, ' '), text)
    return /[A-Za-z]/.test(rest.replace(NO_LANGUAGE, ' '))
  })
}

let warned: MockInstance

beforeEach(() => {
  warned = vi.spyOn(console, 'warn')
  everythingInView()
})
afterEach(() => {
  document.documentElement.removeAttribute('dir')
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Nothing plain is left, and Vue had nothing to complain about. */
function expectTranslated({ app }: Visit): void {
  expect(app.text()).toMatch(/[åéîöû]/)
  expect(untranslated(document.body, useBank().bank ?? leagueBank())).toEqual([])
  expect(warned).not.toHaveBeenCalled()
}

/** Waits for what is drawn. What an earlier visit left behind may have made its own stores the active ones meanwhile. */
async function settle({ world }: Visit): Promise<void> {
  await shown()
  setActivePinia(world.pinia)
}

/** Charts come behind their screen, one after the other. */
async function open(address: string): Promise<Visit> {
  const page = await visit(address, { words: pseudoWords() })
  await partsShown()
  return page
}
/** A quiz that was passed on, of another version of the bank. */
const QUIZ_LINK = '/quiz?bank=league.99999999&n=4&seed=2s&as=exam&minutes=30'
const ADDRESSES = [
  ...['/today', '/study', '/doc', '/progress', '/progress/answers', '/quiz', '/quiz/pick', QUIZ_LINK],
  ...['/report', '/certificate', '/certificate/none', '/group'],
  ...['/facts', '/facts/lamp', '/reports', '/results', '/results/nowhere', '/more', '/settings', '/help', '/no-such-page'],
]

describe('in a language that is not English', () => {
  it('the pseudo-locale leaves no plain letter and is longer', () => {
    const words = pseudoWords()
    expect(words.today.start).toBe('Šţåŕţ~~')
    expect(words.study.place(2, 6)).toBe('2 öƒ 6~~~')
    expect(words.help.keys.rows[0][1]).not.toMatch(/[a-z]/i)
  })

  it.each(ADDRESSES)('%s says nothing in English at the first visit', async (address) => {
    expectTranslated(await open(address))
  })

  it.each(ADDRESSES)('%s says nothing in English once there are answers', async (address) => {
    const page = await open('/help')
    for (let n = 0; n < 2; n++) {
      useStudy().start()
      giveUp()
      useStudy().next()
      finish()
    }
    expect(useJournal().answers).toBeGreaterThan(10)
    page.world.device.passDays(3)
    await page.go(address)
    await partsShown()
    expectTranslated(page)
  })

  /** Goes through a session: each form is given up the first time and answered rightly from then on. */
  async function goThrough(page: Visit, forms: Set<Form>): Promise<void> {
    const study = useStudy()
    while (study.phase.kind !== 'over') {
      const { form } = asking().question
      expectTranslated(page)
      if (forms.has(form)) answerRight()
      else giveUp()
      forms.add(form)
      await settle(page)
      expectTranslated(page)
      study.next()
      await settle(page)
    }
    expectTranslated(page)
  }

  it.each<[string, Bank, readonly Form[]]>([
    ['every form that asks for one answer', everyFormBank(), FORMS.filter((form) => form !== 'select' && !isGroupForm(form))],
    ['a list', { ...leagueBank(), facts: [listFact({ forms: ['select'] })] }, ['select']],
  ])('%s, right and wrong, says nothing in English', async (_, bank, all) => {
    const forms = new Set<Form>()
    await goThrough(await visit('/study', { words: pseudoWords(), bank }), forms)
    expect([...forms].sort()).toEqual([...all].sort())
  })

  it.each(FORMS.filter(isGroupForm))('%s, right and wrong, says nothing in English', async (form) => {
    const page = await visit('/study', { words: pseudoWords(), bank: portsBy(form) })
    const forms = new Set<Form>()
    for (let session = 0; session < 20 && !forms.has(form); session++) {
      await goThrough(page, forms)
      page.world.device.passDays(2)
      useStudy().startExtra()
      await settle(page)
    }
    expect(forms).toContain(form)
  })

  it.each(['blocked', 'full', 'hanging', 'broken'] as const)('a storage that is %s is said in no English', async (fault) => {
    const page = await open('/study')
    page.world.store.fault = fault
    answerRight()
    await shown()
    expectTranslated(page)
    await page.go('/today')
    expectTranslated(page)
  })

  it.each(['practice', 'exam', 'diagnostic'] as const)('the result of a quiz of kind %s says nothing in English', async (kind) => {
    const page = await visit('/help', { words: pseudoWords(), bank: everyFormBank() })
    const quiz = useQuiz()
    quiz.begin({ ...wish({ conditions: kind === 'exam' ? 'exam' : 'practice', minutes: 10 }, { count: 6 }), kind: kind === 'diagnostic' ? kind : 'quiz' })
    quiz.flag()
    if (kind === 'exam') quiz.handIn()
    else {
      quiz.answer({ kind: 'unknown' }, null)
      if (quiz.phase.kind === 'answered') quiz.next()
      finishQuiz()
    }
    await page.go(`/results/${quizOver().quiz}`)
    for (const fold of page.app.findAll('details')) fold.element.setAttribute('open', '')
    expectTranslated(page)
    await page.go('/results')
    expectTranslated(page)
  })

  it('the menu and the report say nothing in English', async () => {
    const page = await open('/study')
    useSettings().device.confidenceExplained = false
    answerRight()
    useStudy().next()
    await shown()
    for (const opener of page.app.findAll('[aria-haspopup=dialog]')) await opener.trigger('click')
    await vi.waitFor(() => expect(document.querySelector('dialog[open]')).not.toBeNull())
    await shown()
    expectTranslated(page)
  })

  it('the name of the tab is no English', async () => {
    const page = await open('/today')
    for (const address of ADDRESSES) {
      await page.go(address)
      expect(untranslatedOf([document.title], leagueBank())).toEqual([])
    }
  })
})

describe('from right to left', () => {
  it.each(ADDRESSES)('%s opens', async (address) => {
    document.documentElement.dir = 'rtl'
    const page = await open(address)
    expect(page.app.find('h1, legend').exists()).toBe(true)
    expectTranslated(page)
  })
})
