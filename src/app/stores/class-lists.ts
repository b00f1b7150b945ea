import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Shared } from '../../quiz/share/shared.ts'
import { useClassPorts } from '../class-ports.ts'
import { DEVICE, required } from '../ports.ts'
import { ABOUT_START, aboutName, hostName, parseAbout, stateName, type About } from './class-host/kept-class.ts'
import { GROUP_START, parseClassList, parsePrepared, PREPARED_START, type ClassList, type Prepared } from './class-setup/kept-lists.ts'

/** What a host keeps from class to class: past classes, class lists, prepared questions. */
export const useClassLists = defineStore('class lists', () => {
  const { shelf } = useClassPorts()
  const clock = required(DEVICE)

  const past = shallowRef<readonly About[]>([])
  const lists = shallowRef<readonly ClassList[]>([])
  const prepared = shallowRef<readonly Prepared[]>([])
  /** The browser stores nothing, or it could not be read. */
  const fault = ref(false)

  async function all<T>(start: string, parse: (value: unknown) => T | null): Promise<T[]> {
    const names = await shelf.names(start)
    const values = await Promise.all(names.map((name) => shelf.load(name)))
    return values.flatMap((value) => parse(value) ?? [])
  }

  async function load(): Promise<void> {
    await guarded(async () => {
      past.value = (await all(ABOUT_START, parseAbout)).sort((a, b) => b.startedAt - a.startedAt)
      lists.value = (await all(GROUP_START, parseClassList)).sort((a, b) => a.name.localeCompare(b.name))
      prepared.value = (await all(PREPARED_START, parsePrepared)).sort((a, b) => a.name.localeCompare(b.name))
    })
  }

  async function guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work()
      fault.value = false
    } catch {
      fault.value = true
    }
  }

  /** Keeps a class list; gives its id. One of the same name is replaced. */
  async function keepList(name: string, names: readonly string[]): Promise<string> {
    const id = lists.value.find((one) => one.name === name)?.id ?? clock.id()
    await guarded(() => shelf.keep(`${GROUP_START}${id}`, { id, name, names }))
    await load()
    return id
  }

  async function dropList(id: string): Promise<void> {
    await guarded(() => shelf.remove(`${GROUP_START}${id}`))
    await load()
  }

  async function keepPrepared(name: string, quiz: Shared): Promise<string> {
    const id = prepared.value.find((one) => one.name === name)?.id ?? clock.id()
    await guarded(() => shelf.keep(`${PREPARED_START}${id}`, { id, name, quiz }))
    await load()
    return id
  }

  async function dropPrepared(id: string): Promise<void> {
    await guarded(() => shelf.remove(`${PREPARED_START}${id}`))
    await load()
  }

  /** Deletes a class that was held: answers, names and keys first, so that one left half deleted is still listed. */
  async function dropClass(sid: string): Promise<void> {
    await guarded(async () => {
      for (const name of [stateName(sid), hostName(sid), aboutName(sid)]) await shelf.remove(name)
    })
    const failed = fault.value
    await load()
    fault.value ||= failed
  }

  return { past, lists, prepared, fault, load, keepList, dropList, keepPrepared, dropPrepared, dropClass }
})
