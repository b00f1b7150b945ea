import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { setActivePinia } from 'pinia'
import { expect, onTestFinished, vi } from 'vitest'
import { ref } from 'vue'
import { createMemoryHistory } from 'vue-router'
import App from '../../../src/app/App.vue'
import { makeRouter } from '../../../src/app/router.ts'
import { useBank } from '../../../src/app/stores/bank.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { openWorld, type World, type WorldOptions } from './world.ts'

// The first visit of a screen compiles it, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

/** The whole app at an address, for the length of the test. */
export interface Visit {
  readonly app: VueWrapper
  readonly world: World
  /** Follows an address and waits for its screen. */
  readonly go: (address: string) => Promise<void>
  /** The address shown. */
  readonly address: () => string
}

/** Opens the app at an address such as `/today`. */
export async function visit(address: string, options: WorldOptions = {}): Promise<Visit> {
  const world = await openWorld(options)
  const router = makeRouter(createMemoryHistory())
  await router.push(address)
  const app = mount(App, { props: { screen: ref(true) }, attachTo: document.body, global: { plugins: [world.plugin, router] } })
  onTestFinished(() => app.unmount())
  const settle = async (at: string): Promise<void> => {
    await shown()
    // What an earlier test left behind may have made its own stores the active ones meanwhile.
    setActivePinia(world.pinia)
    await sessionShown(at)
    setActivePinia(world.pinia)
  }
  await settle(address)
  const go = async (to: string): Promise<void> => {
    await router.push(to)
    await settle(to)
  }
  return { app, world, go, address: () => router.currentRoute.value.fullPath }
}

/** A session looks for what was left before it shows anything: where there are questions, waits for it. */
async function sessionShown(address: string): Promise<void> {
  if (!address.startsWith('/study') || useBank().bank === null) return
  await vi.waitFor(() => expect(useStudy().phase.kind).not.toBe('idle'), { timeout: 10_000 })
  await shown()
}

/** Waits until what was asked for stands on the page, late chunks included. */
export async function shown(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await vi.dynamicImportSettled()
    await flushPromises()
  }
}
