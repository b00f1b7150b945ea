import { describe, expect, it } from 'vitest'
import { useBackup } from '../../../src/app/stores/backup.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useOpenDamage } from '../../../src/app/stores/open-damage.ts'
import { useSettings } from '../../../src/app/stores/settings.ts'
import type { Compared } from '../../../src/journal/second-copy-port.ts'
import { answerLine } from '../../memory/lines.ts'
import { openWorld, type World } from '../support/world.ts'

const LOST = [answerLine(20_000, 1, { bank: 'league', fact: 'lamp' }), answerLine(20_001, 2, { bank: 'league', fact: 'bell' })]

/** A small journal whose only stretch was set aside at this start. */
async function damaged(): Promise<World> {
  const world = await openWorld()
  useJournal().damage = [{ key: 'bad/log/w1/0', reason: 'torn' }]
  return world
}

describe('a backup of a journal with a damaged stretch', () => {
  it('that holds almost nothing is told as partial and does not count', async () => {
    await damaged()
    const backup = useBackup()
    await backup.save()
    expect([backup.partial, backup.daysOld]).toEqual([true, null])
  })

  it('waits for what the second copy has, and then counts; nothing more is told of the damage', async () => {
    const { secondCopy, backups } = await damaged()
    secondCopy.state = null
    secondCopy.lost = LOST
    const backup = useBackup()
    await backup.save()
    expect(backups.saved[0]?.lines).toHaveLength(2)
    expect([backup.partial, backup.daysOld]).toEqual([false, 0])
    expect(useJournal().broughtBack).toBe(2)
    expect(useOpenDamage().list.value).toEqual([])
    expect(useSettings().device.damageSeen).toEqual(['bad/log/w1/0'])
  })

  it.each<Partial<Compared>>([{ damaged: 1 }, { newer: 1 }])('stays partial where the second copy is not sound either: %o', async (found) => {
    const { secondCopy } = await damaged()
    secondCopy.state = null
    secondCopy.lost = LOST
    secondCopy.found = found
    const backup = useBackup()
    await backup.save()
    expect([backup.partial, backup.daysOld]).toEqual([true, null])
  })

  it('counts once the learner has understood that the rest is lost: there will be no other', async () => {
    await damaged()
    useOpenDamage().close()
    const backup = useBackup()
    await backup.save()
    expect([backup.partial, backup.daysOld]).toEqual([false, 0])
  })
})
