import { SIGNALS } from '../../later-ports.ts'
import { required } from '../../ports.ts'
import { useSettings } from '../../stores/settings.ts'

/** What is felt and heard when an answer is committed: nothing, unless the learner has switched it on. */
export function useCommitSignal(): () => void {
  const give = required(SIGNALS)
  const { device } = useSettings()
  return () => {
    if (device.vibration) give('tick')
    if (device.sound) give('click')
  }
}
