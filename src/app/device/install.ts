import { ref } from 'vue'
import type { Install } from '../ports.ts'

/** Chromium's event; not in the DOM's types. */
interface InstallEvent extends Event {
  prompt(): Promise<void>
}

function isInstallEvent(event: Event): event is InstallEvent {
  return 'prompt' in event && typeof event.prompt === 'function'
}

function isIosTab(): boolean {
  const ios = /iPad|iPhone|iPod/.test(navigator.userAgent)
  return ios && !window.matchMedia('(display-mode: standalone)').matches
}

/** Keeps the browser's offer to install until the learner wants it. */
export function browserInstall(): Install {
  const state = ref<'prompt' | 'ios' | 'none'>(isIosTab() ? 'ios' : 'none')
  let kept: InstallEvent | null = null

  window.addEventListener('beforeinstallprompt', (event) => {
    if (!isInstallEvent(event)) return
    event.preventDefault()
    kept = event
    state.value = 'prompt'
  })
  window.addEventListener('appinstalled', () => {
    state.value = 'none'
  })

  return {
    state,
    prompt: async () => {
      await kept?.prompt()
      kept = null
      state.value = 'none'
    },
  }
}
