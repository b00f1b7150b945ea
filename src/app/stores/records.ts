import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import * as v from 'valibot'
import { actorOf } from '../../memory/records/actor.ts'
import { NOTHING_SENT, outgoing, readSent, storedSent, withTaken, type Outgoing, type Sent } from '../../memory/records/outbox.ts'
import { statementsOf } from '../../memory/records/statements.ts'
import { RECORD_STORES, type RecordAccess, type SendFault, type SendOutcome } from '../later-ports.ts'
import { DEVICE, required } from '../ports.ts'
import { useBank } from './bank.ts'
import { useJournal } from './journal.ts'
import { useSettings } from './settings.ts'

const Keys = v.array(v.string())
const Kept = v.object({
  access: v.object({ address: v.string(), key: v.string(), secret: v.string() }),
  mail: v.optional(v.string(), ''),
  sent: v.object({ stated: Keys, voided: Keys }),
})

/** Statements that go together; a store that finds this too much gets half, down to one. */
const BATCH = 50
const FIRST_WAIT_MS = 60_000
const LONGEST_WAIT_MS = 3_600_000

/**
 * The learner's record store (LRS). What it lacks is the difference between the journal and what it has taken, so
 * nothing waits anywhere but in the journal itself; what was taken is noted before more is sent.
 */
export const useRecords = defineStore('records', () => {
  const port = required(RECORD_STORES)
  const clock = required(DEVICE)
  const bank = useBank()
  const journal = useJournal()
  const { device } = useSettings()

  const access = shallowRef<RecordAccess | null>(null)
  /** The mail address that the statements name; empty for a pseudonym. */
  const mail = ref('')
  const sent = shallowRef<Sent>(NOTHING_SENT)
  const sending = ref(false)
  const fault = ref<SendFault | 'unkept' | null>(null)
  let wait = FIRST_WAIT_MS
  let notBefore = 0
  let batch = BATCH

  const waiting = computed((): readonly Outgoing[] => {
    if (access.value === null || bank.bank === null) return []
    const { learner } = journal
    const given = mail.value === '' ? null : { name: '', mail: mail.value }
    const ground = { learner, actor: actorOf(learner, given), bank: bank.bank, facts: bank.facts }
    return outgoing(statementsOf(journal.folded, ground), sent.value, ground)
  })

  /** Reads what is kept of a store, once. */
  async function load(): Promise<void> {
    if (access.value !== null || !device.recordStore) return
    const kept = v.safeParse(Kept, await port.load().catch(() => null))
    if (!kept.success) return
    access.value = kept.output.access
    mail.value = kept.output.mail
    sent.value = readSent(kept.output.sent)
  }

  /** Notes a store; another address begins anew, since it has taken nothing yet. */
  async function connect(to: RecordAccess, name: string): Promise<void> {
    if (to.address !== access.value?.address) sent.value = NOTHING_SENT
    access.value = to
    mail.value = name
    device.recordStore = true
    fault.value = null
    notBefore = 0
    if (await keep()) await send()
  }

  /** Forgets the store, its key, and what it has taken. */
  async function disconnect(): Promise<void> {
    access.value = null
    sent.value = NOTHING_SENT
    device.recordStore = false
    fault.value = null
    await port.remove().catch(() => undefined)
  }

  async function keep(): Promise<boolean> {
    const kept = { access: access.value, mail: mail.value, sent: storedSent(sent.value) }
    return port.keep(kept).then(
      () => true,
      () => {
        fault.value = 'unkept'
        return false
      },
    )
  }

  /** Sends what waits, batch by batch, until there is nothing left or the store refuses. One at a time. */
  async function send(): Promise<void> {
    if (sending.value) return
    sending.value = true
    try {
      for (let to = access.value; to !== null && waiting.value.length > 0; to = access.value) if (!(await sendNext(to))) return
      fault.value = null
    } finally {
      sending.value = false
    }
  }

  /** Whether something was taken and noted, or can be tried otherwise at once. */
  async function sendNext(to: RecordAccess): Promise<boolean> {
    const going = waiting.value.slice(0, batch)
    const outcome = await port.send(to, going.map(({ make }) => make()))
    if (access.value !== to) return false
    if (outcome.state === 'accepted') return note(going)
    if (outcome.fault === 'too-large' && going.length > 1) {
      batch = Math.ceil(going.length / 2)
      return true
    }
    return outcome.fault === 'conflict' ? sendSingly(to, going) : hold(outcome)
  }

  /** One of them is there already, so each goes by itself. */
  async function sendSingly(to: RecordAccess, going: readonly Outgoing[]): Promise<boolean> {
    for (const one of going) {
      const outcome = await port.put(to, one.make())
      if (access.value !== to) return false
      if (outcome.state === 'refused') return hold(outcome)
      if (!(await note([one]))) return false
    }
    return true
  }

  async function note(taken: readonly Outgoing[]): Promise<boolean> {
    sent.value = withTaken(sent.value, taken)
    wait = FIRST_WAIT_MS
    return keep()
  }

  /** Leaves the queue as it is and waits, longer each time. */
  function hold(outcome: Extract<SendOutcome, { state: 'refused' }>): false {
    fault.value = outcome.fault
    notBefore = clock.now() + (outcome.waitMs ?? wait)
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    return false
  }

  /** Sends what waits, unless the store has asked for patience: called whenever the clock is looked at. */
  async function upkeep(): Promise<void> {
    await load()
    await journal.whole()
    if (clock.now() >= notBefore) await send()
  }

  return { access, mail, waiting, sending, fault, sentCount: computed(() => sent.value.stated.size), load, connect, disconnect, send, upkeep }
})
