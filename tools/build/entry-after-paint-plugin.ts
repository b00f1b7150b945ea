import { resolve } from 'node:path'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { bundleInline } from './bundle-inline.ts'

const ENTRY = /<script type="module" crossorigin src="([^"]+)"><\/script>/

/**
 * Lets the built page fetch the app's entry at once, but run it only when `script` says so.
 *
 * @param script relative to the project's root; it finds the entry by the link that carries `data-entry`
 */
export function entryAfterPaintPlugin(script: string): Plugin {
  let root = ''
  return {
    name: 'passage:entry-after-paint',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const children = await bundleInline(resolve(root, script))
        const tags: HtmlTagDescriptor[] = [{ tag: 'script', children, injectTo: 'body' }]
        return { html: linkForEntry(html), tags }
      },
    },
  }
}

/** The page with a link in place of the script. Throws an `Error` where it has not one entry. */
export function linkForEntry(html: string): string {
  if (html.split(ENTRY).length !== 3) throw new Error('The page has not one entry that can wait for its first frame.')
  return html.replace(ENTRY, '<link rel="modulepreload" crossorigin href="$1" data-entry>')
}
