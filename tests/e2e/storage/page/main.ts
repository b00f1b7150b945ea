import { browserDevice } from '../../../../src/app/device/device.ts'
import { merge } from '../../../../src/journal/merge.ts'
import { openBackup } from '../../../../src/storage/backup/open-backup.ts'
import { writeBackup } from '../../../../src/storage/backup/write-backup.ts'
import { createLocalforageStore } from '../../../../src/storage/localforage-store.ts'
import { browserSurroundings } from '../../../../src/storage/surroundings.ts'
import { answerBody } from '../../../storage/bodies.ts'
import { CONTRACT } from '../../../storage/contract.ts'
import type { StorageTrial } from './trial.ts'

const start = browserDevice.now()
const device = createLocalforageStore(browserSurroundings({ random: browserDevice.id, now: browserDevice.now }))

/** A database of its own for one clause, with stores standing in for tabs. */
function place(name: string) {
  let passed = 0
  const around = { ...browserSurroundings({ random: browserDevice.id, now: () => start + passed }), name }
  return {
    tab: () => createLocalforageStore({ ...around, local: null, mirror: null, afterStart: () => undefined, whenIdle: () => undefined }),
    pass: (ms: number) => {
      passed += ms
    },
  }
}

const trial: StorageTrial = {
  clauses: CONTRACT.map(({ name }) => name),

  async check(name) {
    const clause = CONTRACT.find((one) => one.name === name)
    if (clause === undefined) return 'no such clause'
    return clause.check(place(`contract ${name}`)).then(
      () => 'kept',
      (error: unknown) => String(error),
    )
  },

  async open() {
    const { lines, learner, wiped } = await device.open()
    return { ids: [...merge(lines).keys()].sort(), learner, wiped }
  },

  async append(q, count) {
    const accepted: string[] = []
    for (let n = 0; n < count; n++) {
      const lines = device.stamp([answerBody(`${q}${n}`)], browserDevice.now(), 0)
      try {
        await device.append(lines)
      } catch (error) {
        return { accepted, refused: error instanceof Error ? `${error.name} ${Reflect.get(error, 'fault')}` : 'no error' }
      }
      accepted.push(...lines.map(({ id }) => id))
    }
    return { accepted, refused: null }
  },

  async readNew() {
    return (await device.readNew()).map(({ id }) => id)
  },

  waitForNews: () => new Promise((resolve) => device.onChange(() => resolve())),

  writeDraft: (slot, draft) => device.writeDraft(slot, draft),

  readDraft: (slot) => device.readDraft(slot),

  async backUp(cutOff) {
    const { lines, learner } = await device.open()
    const blob = await writeBackup(lines, learner, browserDevice.now())
    const outcome = await openBackup(blob.slice(0, blob.size - cutOff))
    return outcome.state === 'refused' ? outcome.fault : outcome.backup.lines.map(({ id }) => id).sort()
  },
}

Object.assign(window, { trial })
