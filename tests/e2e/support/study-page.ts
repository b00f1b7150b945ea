import type { Locator, Page } from '@playwright/test'
import type { Bank, Fact, Group, GroupOf } from '../../../src/bank/bank.ts'
import type { Line } from '../../../src/journal/line.ts'
import { AnswerKey } from './answer-key.ts'
import { goTo, restore } from './app-pages.ts'
import { backupFile } from './backup-file.ts'
import { learnerAskedEveryKind, type Asked } from './dice.ts'
import { expect } from './fixtures.ts'
import { orderAll, placeAll } from './together.ts'

/** What a question on the screen is, as far as one needs it to answer; of several facts `fact` is one of them. */
export type Shown = { readonly fact: Fact; readonly text: string } & (
  | { readonly form: 'choice' | 'short' | 'card' | 'number' | 'date' | 'cloze' | 'tiles'; readonly key: string }
  | { readonly form: 'select'; readonly keys: readonly string[] }
  | { readonly form: 'match'; readonly group: GroupOf<'match'> }
  | { readonly form: 'order'; readonly group: GroupOf<'order'> }
  | { readonly form: 'sort'; readonly group: GroupOf<'sort'> }
  | { readonly form: 'true-false'; readonly truth: boolean }
)

export type Sureness = 'Guess' | 'Think so' | 'Sure'

const LABELS = /^(As of .*|True or false\?)$/

/** A study session as the person sees it who goes through it. */
export class StudyPage {
  readonly dontKnow: Locator
  readonly show: Locator
  readonly slipped: Locator
  readonly countRight: Locator
  readonly next: Locator
  readonly verdict: Locator
  readonly over: Locator

  constructor(
    readonly page: Page,
    readonly key: AnswerKey,
  ) {
    this.dontKnow = this.button('Don’t know')
    this.show = this.button('Show')
    this.slipped = this.button('I slipped')
    this.countRight = this.button('Count it as right')
    this.next = page.getByRole('button', { name: /^(Continue|Finish)$/ })
    this.verdict = page.getByRole('status').getByRole('heading', { level: 2 })
    this.over = page.getByRole('heading', { level: 1, name: 'Session done' })
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  field(name: string | RegExp): Locator {
    return this.page.getByRole('textbox', { name, exact: true })
  }

  /** What the verdict must say, in full or by a pattern. */
  async expectVerdict(words: string | RegExp): Promise<void> {
    await this.page.getByRole('status').getByRole('heading', { level: 2, name: words, exact: true }).waitFor()
  }

  option(text: string): Locator {
    return this.page.getByRole('radio', { name: text, exact: true })
  }

  box(text: string): Locator {
    return this.page.getByRole('checkbox', { name: text, exact: true })
  }

  /** Waits for a question and reads it. */
  async shown(): Promise<Shown> {
    await this.dontKnow.waitFor()
    const cloze = this.page.getByRole('group', { name: 'Fill the gap' })
    if (await cloze.isVisible()) return this.#shownGap(cloze)
    const text = await this.#questionText()
    if (await this.page.getByText('True or false?', { exact: true }).isVisible()) {
      return { form: 'true-false', text, ...this.key.stated(text) }
    }
    const group = this.key.together(text)
    if (group !== null) return this.#shownTogether(text, group)
    const fact = this.key.asked(text)
    if (await this.page.getByRole('main').getByRole('checkbox').first().isVisible()) {
      return { form: 'select', fact, text, keys: fact.answer.kind === 'list' ? fact.answer.members.map((member) => member.text) : [] }
    }
    const key = fact.answer.kind === 'list' ? '' : fact.answer.text
    if (await this.show.isVisible()) return { form: 'card', fact, text, key }
    if (await this.field('Year').isVisible()) return { form: 'date', fact, text, key }
    if (!(await this.field(/^Your answer/).isVisible())) return { form: 'choice', fact, text, key }
    return { form: fact.answer.kind === 'number' ? 'number' : 'short', fact, text, key }
  }

  #shownTogether(text: string, group: Group): Shown {
    const fact = this.key.facts.get(group.tiles[0]?.fact ?? '')
    if (fact === undefined) throw new Error(`The group ${group.id} is empty.`)
    switch (group.form) {
      case 'match':
        return { form: 'match', fact, text, group }
      case 'order':
        return { form: 'order', fact, text, group }
      case 'sort':
        return { form: 'sort', fact, text, group }
    }
  }

  async #shownGap(cloze: Locator): Promise<Shown> {
    const statement = (await cloze.getByRole('paragraph').allInnerTexts()).filter((text) => !LABELS.test(text.trim())).join(' ')
    const tiles = await this.page.getByRole('group', { name: 'Words for the gap' }).isVisible()
    const text = tiles ? statement.replace(/\bgap\b/, '') : statement
    return { form: tiles ? 'tiles' : 'cloze', text, ...this.key.gap(text) }
  }

  /** The one line on the screen that the bank asks or states. */
  async #questionText(): Promise<string> {
    let text: string | undefined
    await expect(async () => {
      const lines = (await this.page.getByRole('main').innerText()).split('\n')
      text = lines.find((line) => this.key.knows(line))
      // The form of a question may come a little after the screen.
      if (text === undefined) throw new Error(`None of these lines is a question of the bank: ${lines.join(' / ')}`)
    }).toPass({ timeout: 15_000 })
    return text ?? ''
  }

  /** Puts a right or a wrong answer into the form, without committing it. A card is turned over. */
  async put(shown: Shown, how: 'right' | 'wrong'): Promise<void> {
    const right = how === 'right'
    switch (shown.form) {
      case 'card':
        return this.show.click()
      case 'true-false':
        return this.option(shown.truth === right ? 'True' : 'False').check()
      case 'choice':
      case 'tiles':
        return this.option(right ? shown.key : await this.trapShown(shown)).check()
      case 'select':
        return this.#tick(right ? shown.keys : shown.fact.traps.map((trap) => trap.text))
      case 'match':
      case 'sort':
        return placeAll(this.page, shown.group, this.key.facts, right)
      case 'order':
        return orderAll(this.page, shown.group, right)
      case 'cloze':
        return this.field('Gap 1 of 1').fill(right ? shown.key : 'nothing of the kind')
      case 'short':
        return this.field('Your answer').fill(right ? shown.key : 'nothing of the kind')
      case 'number':
        return this.field(/^Your answer/).fill(right ? shown.key : '9999')
      case 'date':
        return this.#putDate(shown.fact, right)
    }
  }

  /** The first documented trap among the options on the screen. */
  async trapShown({ fact }: Shown): Promise<string> {
    for (const { text } of fact.traps) if (await this.option(text).isVisible()) return text
    throw new Error(`None of the traps of ${fact.id} is on the screen.`)
  }

  /** Ticks those of the options that are on the screen. */
  async #tick(texts: readonly string[]): Promise<void> {
    for (const text of texts) if (await this.box(text).isVisible()) await this.box(text).check()
  }

  async #putDate({ answer }: Fact, right: boolean): Promise<void> {
    if (answer.kind !== 'date') throw new Error('The fact has no date.')
    const { year, month, day } = answer.date
    await this.field('Year').fill(right ? String(year) : '1700')
    if (month !== undefined) await this.field('Month').fill(String(month))
    if (day !== undefined) await this.field('Day').fill(String(day))
  }

  /** Answers and waits for the verdict. */
  async answer(shown: Shown, how: 'right' | 'wrong' | 'unknown', sure: Sureness = 'Think so'): Promise<void> {
    if (how === 'unknown') await this.dontKnow.click()
    else {
      await this.put(shown, how)
      if (shown.form === 'card') await this.button(how === 'right' ? 'Good' : 'Forgot').click()
      else await this.button(sure).click()
    }
    await this.verdict.waitFor()
  }

  /** Answers right until the session is over. */
  async finish(): Promise<number> {
    let answered = 0
    while (!(await this.#isOver())) {
      await this.answer(await this.shown(), 'right')
      answered += 1
      await this.next.click()
    }
    return answered
  }

  async #isOver(): Promise<boolean> {
    await this.dontKnow.or(this.over).waitFor()
    return this.over.isVisible()
  }
}

/** Restores a history like a person would, then starts a session that asks so many times in every way. */
export async function startOn(page: Page, bank: Bank, lines: readonly Line[], asked: Asked = {}): Promise<StudyPage> {
  await restore(page, backupFile(lines, { learner: learnerAskedEveryKind(bank, lines, asked) }))
  await goTo(page, 'Today')
  await page.getByRole('radio', { name: /^All \d+$/ }).check()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  return new StudyPage(page, new AnswerKey(bank))
}
