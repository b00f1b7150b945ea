import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { transform } from 'lightningcss'
import { preprocessCSS, type Plugin, type ResolvedConfig } from 'vite'

const PLACE = '<!-- critical-css -->'

/**
 * Writes one stylesheet into the page in place of `<!-- critical-css -->`, so that the first paint waits for no other file.
 *
 * @param file the stylesheet, relative to the project's root; its `@import`s are followed
 */
export function criticalCssPlugin(file: string): Plugin {
  let config: ResolvedConfig
  return {
    name: 'passage:critical-css',
    configResolved(resolved) {
      config = resolved
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { server }) {
        const path = resolve(config.root, file)
        const css = await preprocessCSS(await readFile(path, 'utf8'), path, config)
        server?.watcher.add([path, ...(css.deps ?? [])])
        if (!html.includes(PLACE)) throw new Error(`index.html holds no ${PLACE} to put ${file} in.`)
        return html.replace(PLACE, () => `<style>${minify(css.code)}</style>`)
      },
    },
  }
}

/** Vite minifies only the stylesheets it writes as files. */
function minify(css: string): string {
  return transform({ filename: 'critical.css', code: Buffer.from(css), minify: true }).code.toString()
}
