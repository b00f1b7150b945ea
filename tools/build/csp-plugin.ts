import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { contentSecurityPolicy, inlineHashes } from './csp.ts'

/**
 * Writes the Content-Security-Policy into the built page and, for the server's header, into a file beside the app.
 * It must stand after every plugin that adds an inline script or style, for it hashes what it finds.
 *
 * @param headerFile where the header's policy is written, relative to the project's root
 */
export function cspPlugin(headerFile: string): Plugin {
  let root = ''
  let header = ''
  return {
    name: 'passage:csp',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const hashes = inlineHashes(html)
        header = contentSecurityPolicy(hashes, 'header')
        const policy = contentSecurityPolicy(hashes, 'page')
        return html.replace(/<meta charset="[^"]*"\s*\/?>/, (charset) =>
          `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`)
      },
    },
    async closeBundle() {
      if (header !== '') await writeFile(resolve(root, headerFile), `${header}\n`)
    },
  }
}
