import type { RecordAccess, RecordStores, SendOutcome } from '../../../src/app/later-ports.ts'
import type { Statement } from '../../../src/memory/records/statement.ts'

/** A record store that takes everything, until it is told what to answer. */
export class FakeRecordStores implements RecordStores {
  kept: unknown = null
  /** Answers to the requests that come, in their order; then it takes what it gets. */
  answers: SendOutcome[] = []
  /** How many statements came with each request; a single one that was put is 1. */
  readonly sizes: number[] = []
  readonly taken: Statement[] = []
  unkept = false

  async address(typed: string): Promise<string | null> {
    return typed.startsWith('https://') ? typed : null
  }

  async send(_access: RecordAccess, statements: readonly Statement[]): Promise<SendOutcome> {
    this.sizes.push(statements.length)
    const answer = this.answers.shift() ?? { state: 'accepted' }
    if (answer.state === 'accepted') this.taken.push(...statements)
    return answer
  }

  put(access: RecordAccess, statement: Statement): Promise<SendOutcome> {
    return this.send(access, [statement])
  }

  async load(): Promise<unknown> {
    return structuredClone(this.kept)
  }

  async keep(value: unknown): Promise<void> {
    if (this.unkept) throw new Error('The test refuses it.')
    this.kept = structuredClone(value)
  }

  async remove(): Promise<void> {
    this.kept = null
  }
}
