import { defineStore } from 'pinia'
import { newPlayerKeys } from '../../classroom/protocol/keys/player-keys.ts'
import { nobleSealing } from '../../classroom/protocol/noble-sealing.ts'
import { useClassPorts } from '../class-ports.ts'
import { findRoom, type Found } from './class-player/find-room.ts'

/** Finds a class by its six digits, for who has no link to it. */
export const useClassCode = defineStore('class-code', () => {
  const ports = useClassPorts()
  const sealing = nobleSealing((length) => ports.random(length))

  /** Looks for the class on the broker that the page came with. */
  function look(code: string): Promise<Found> {
    return findRoom(code, ports.links.toBroker(null, newPlayerKeys(sealing).pid, null), sealing)
  }

  return { look }
})
