import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putStatement, recordStoreAddress, sendStatements, type RecordStoreAccess } from '../../src/link/record-store.ts'
import { actorOf } from '../../src/memory/records/actor.ts'
import { statementsOf } from '../../src/memory/records/statements.ts'
import { fold } from '../../src/journal/fold.ts'
import { makeReducer } from '../../src/memory/schedule.ts'
import { factsOf, harbourBank } from '../memory/bank.ts'
import { answerLine } from '../memory/lines.ts'
import { SmallRecordStore } from './small-record-store.ts'

const bank = harbourBank()
const ground = { learner: 'someone', actor: actorOf('someone', null), bank, facts: factsOf(bank) }
const folded = fold(makeReducer({ boundary: 4 }), [answerLine(20_500, 1), answerLine(20_500, 2, { fact: 'fact-1' })])
const statements = statementsOf(folded, ground).map(({ make }) => make())
const [first] = statements

let store: SmallRecordStore
let access: RecordStoreAccess

beforeEach(async () => {
  store = new SmallRecordStore('schlüssel', 'geheim')
  access = { address: await store.open(), key: 'schlüssel', secret: 'geheim' }
})
afterEach(() => store.close())

describe('sending to a record store', () => {
  it('sends statements that the store takes, and takes again without a change', async () => {
    expect(await sendStatements(access, statements)).toEqual({ state: 'accepted' })
    expect(await sendStatements(access, statements)).toEqual({ state: 'accepted' })
    expect([...store.taken.keys()]).toEqual(statements.map(({ id }) => id))
    expect(store.again).toBe(2)
  })

  it('one by one, too; what is there with other content counts as taken', async () => {
    if (first === undefined) throw new Error('no statement')
    expect(await putStatement(access, first)).toEqual({ state: 'accepted' })
    const other = { ...first, verb: { id: 'http://adlnet.gov/expapi/verbs/attempted', display: { en: 'attempted' } } }
    expect(await sendStatements(access, [other])).toEqual({ state: 'refused', fault: 'conflict', waitMs: null })
    expect(await putStatement(access, other)).toEqual({ state: 'accepted' })
    expect(store.taken.get(first.id)).toMatchObject({ verb: first.verb })
  })

  it('a conflict counts as taken only where the store has the statement; one that finds conflicts everywhere lost them all', async () => {
    if (first === undefined) throw new Error('no statement')
    store.mood = { locked: true }
    expect(await putStatement(access, first)).toEqual({ state: 'refused', fault: 'conflict', waitMs: null })
    store.taken.set(first.id, first)
    expect(await putStatement(access, first)).toEqual({ state: 'accepted' })
    store.voided.add(first.id)
    expect(await putStatement(access, first)).toEqual({ state: 'accepted' })
    // A key that may only write cannot look: then the store is taken at its word.
    store.taken.clear()
    store.mood = { locked: true, mute: true }
    expect(await putStatement(access, first)).toEqual({ state: 'accepted' })
    store.mood = { status: 409 }
    expect(await putStatement(access, first)).toMatchObject({ state: 'refused', fault: 'conflict' })
  })

  it.each([
    [400, 'rejected'],
    [401, 'unauthorised'],
    [403, 'unauthorised'],
    [404, 'not-found'],
    [409, 'conflict'],
    [413, 'too-large'],
    [418, 'nonsense'],
    [429, 'busy'],
    [500, 'broken'],
    [503, 'busy'],
    [302, 'unreachable'],
  ])('says what a status of %i means', async (status, fault) => {
    store.mood = { status, headers: status === 302 ? { Location: '/elsewhere' } : {} }
    expect(await sendStatements(access, statements)).toEqual({ state: 'refused', fault, waitMs: null })
  })

  it('knows how long it is asked to wait', async () => {
    store.mood = { status: 429, headers: { 'Retry-After': '120' } }
    expect(await sendStatements(access, statements)).toEqual({ state: 'refused', fault: 'busy', waitMs: 120_000 })
    store.mood = { status: 503, headers: { 'Retry-After': 'tomorrow' } }
    expect(await sendStatements(access, statements)).toMatchObject({ waitMs: null })
  })

  it.each(['', 'OK', '{}', '[]', '[1,2]', JSON.stringify([first?.id]), `[${'0,'.repeat(60_000)}0]`])('takes the answer %.20s for nonsense', async (says) => {
    store.mood = { says }
    expect(await sendStatements(access, statements)).toMatchObject({ state: 'refused', fault: 'nonsense' })
  })

  it('gives up on a store that does not answer, that breaks off, or that is not there', async () => {
    store.mood = { silent: true }
    expect(await sendStatements(access, statements, { timeoutMs: 50 })).toMatchObject({ fault: 'slow' })
    store.mood = { deaf: true }
    expect(await sendStatements(access, statements)).toMatchObject({ fault: 'unreachable' })
    await store.close()
    expect(await sendStatements(access, statements)).toMatchObject({ fault: 'unreachable' })
    store = new SmallRecordStore('a', 'b')
    await store.open()
  })

  it('a wrong key is told', async () => {
    expect(await sendStatements({ ...access, secret: 'x' }, statements)).toMatchObject({ fault: 'unauthorised' })
  })
})

describe('the address of a record store', () => {
  it.each([
    ['https://lrs.example/xapi', 'https://lrs.example/xapi'],
    [' https://lrs.example/xapi/statements/ ', 'https://lrs.example/xapi'],
    ['https://lrs.example/?a=1#b', 'https://lrs.example'],
    ['http://lrs.example/xapi', null],
    ['https://me:word@lrs.example/', null],
    ['lrs.example', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('%s is used as %s', (typed, address) => {
    expect(recordStoreAddress(typed)).toBe(address)
  })
})
