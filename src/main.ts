import './trusted-types.ts'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './app/App.vue'
import { browserDevice } from './app/device/device.ts'
import { browserInstall } from './app/device/install.ts'
import { useTheme } from './app/device/theme.ts'
import { browserUpdates } from './app/device/updates.ts'
import {
  BACKUPS,
  BANK_SOURCE,
  DEVICE,
  HOME_ADDRESS,
  INSTALL,
  JOURNAL_STORES,
  PERSISTENCE,
  THEME,
  UPDATES,
} from './app/ports.ts'
import { makeRouter } from './app/router.ts'
import { en } from './app/words/en.ts'
import { WORDS } from './app/words/words.ts'
import './app/styles/tokens.css'
import './app/styles/base.css'

/** Everything behind the first paint; loaded beside the first screen, not before it. */
async function loadStorage() {
  const [stores, backups, persistence, banks] = await Promise.all([
    import('./storage/journal-stores.ts'),
    import('./storage/backup/browser-backups.ts'),
    import('./storage/persistence.ts'),
    import('./storage/bank-source.ts'),
  ])
  return { ...stores, ...backups, ...persistence, ...banks }
}
