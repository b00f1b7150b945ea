import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { en } from '../../src/app/words/en.ts'
import { bankFolders } from '../bank/load.ts'
import { readBank } from '../bank/read-bank.ts'
import { bundleInline } from './bundle-inline.ts'
import { firstVisitOf } from './first-visit.ts'

const PLACE = '<!-- first-page -->'

/**
 * Writes into the page, in place of `<!-- first-page -->`, what it shows at the very first visit, and the script that
 * shows the first question before the app is there.
 *
 * @param entry the script, relative to the project's root; it is bundled into one piece that stands inline
 */
export function firstPagePlugin(entry: string): Plugin {
  let root = ''
  return {
    name: 'passage:first-page',
    configResolved(config) {
      root = config.root
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (!html.includes(PLACE)) throw new Error(`index.html holds no ${PLACE} to put ${entry} in.`)
        const visit = JSON.stringify(firstVisit(root)).replaceAll('<', String.raw`\u003c`)
        const script = await bundleInline(resolve(root, entry))
        return html.replace(PLACE, () => `<script type="application/json" id="first-visit">${visit}</script>\n    <script>${script}</script>`)
      },
    },
  }
}

function firstVisit(root: string) {
  const [folder] = bankFolders(resolve(root, 'questions'))
  const bank = folder === undefined ? null : readBank(folder, root, null).compiled.bank
  return bank === null ? null : firstVisitOf(bank, en)
}
