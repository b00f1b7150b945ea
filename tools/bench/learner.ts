import type { Locator, Page } from '@playwright/test'

/** What a learner does on the screens, by the names that stand there. */
export class Learner {
  constructor(private readonly page: Page) {}

  /** Opens Today's session with all there is. */
  async startAll(): Promise<void> {
    // Length and manner are chosen in the app, not in the page before it.
    await this.page.locator('#first').waitFor({ state: 'detached' })
    const all = this.page.getByRole('radio', { name: /^All/ })
    if ((await all.count()) > 0) await all.check({ force: true })
    await this.#start().click()
    await this.#unknown().waitFor()
  }

  /**
   * Prepares an answer.
   *
   * @returns the button that gives it
   */
  async prepareAnswer(): Promise<Locator> {
    await this.#unknown().waitFor()
    const option = this.page.locator('main').getByRole('radio').first()
    if ((await option.count()) === 0) return this.#unknown()
    await option.check({ force: true })
    return this.page.getByRole('button', { name: 'Think so' })
  }

  /** Answers one question, whatever its form, and waits until the answer is saved. */
  async answer(): Promise<void> {
    const button = await this.prepareAnswer()
    await button.click()
    await this.page.locator('[data-verdict]').waitFor()
    await this.page.getByText(/Saving/).waitFor({ state: 'detached' })
  }

  /**
   * Goes on to the next question.
   *
   * @returns whether there is one
   */
  async goOn(): Promise<boolean> {
    const further = this.page.getByRole('button', { name: /^(?:Continue|Finish)$/ })
    await further.click()
    const done = this.page.getByRole('heading', { name: 'Session done' })
    await this.#unknown().or(done).first().waitFor()
    return !(await done.isVisible())
  }

  /** After a session: five more questions, or Today's next session where there are none. */
  async more(): Promise<void> {
    const more = this.page.getByRole('button', { name: '5 more' })
    if (await more.isVisible()) await more.click()
    else {
      await this.page.getByRole('button', { name: 'Done' }).or(this.page.getByRole('link', { name: 'Done' })).click()
      await this.#start().click()
    }
    await this.#unknown().waitFor()
  }

  #start(): Locator {
    return this.page.getByRole('button', { name: /^(?:Start|Try|Go on)/ })
  }

  #unknown(): Locator {
    return this.page.getByRole('button', { name: 'Don’t know' })
  }
}
