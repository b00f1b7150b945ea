import type { HtmlTagDescriptor, Plugin } from 'vite'

/**
 * Names, in the page, the chunks that the first screen loads behind the entry, and the bank where there is only one, so
 * that the browser fetches them all at once instead of one after the other.
 *
 * @param names chunk names as the build gives them
 */
export function preloadPlugin(names: readonly string[]): Plugin {
  return {
    name: 'passage:preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk')
        const scripts = names.map((name) => {
          const chunk = chunks.find((one) => one.name === name)
          if (chunk === undefined) throw new Error(`The build has no chunk named ${name} to preload.`)
          return link({ rel: 'modulepreload' }, chunk.fileName)
        })
        const banks = Object.keys(bundle ?? {}).filter((file) => /\bbank-[^/]*[.]json$/.test(file))
        return [...scripts, ...(banks.length === 1 ? banks : []).map((file) => link({ rel: 'preload', as: 'fetch' }, file))]
      },
    },
  }
}

function link(attrs: Record<string, string>, file: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { ...attrs, crossorigin: true, href: `./${file}` }, injectTo: 'head' }
}
