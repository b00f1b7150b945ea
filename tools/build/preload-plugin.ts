import type { HtmlTagDescriptor, Plugin } from 'vite'

/** What is used of a file of the build; a chunk with the files of the chunks that it imports, and of its styles. */
export type BuiltFile =
  | { readonly type: 'asset'; readonly fileName: string }
  | {
      readonly type: 'chunk'
      readonly fileName: string
      readonly name: string
      readonly isEntry: boolean
      readonly imports: readonly string[]
      readonly css: readonly string[]
    }

type BuiltChunk = Extract<BuiltFile, { readonly type: 'chunk' }>

export interface PreloadOptions {
  /** Name of the chunk that holds the first screen. */
  readonly first: string
  /** Names of further chunks, by the beginning of the addresses (what follows the page's) that need them at once. */
  readonly at: Readonly<Record<string, readonly string[]>>
}

/**
 * Names, in the page, what the first screen loads behind the entry, and the bank where there is only one, so that the
 * browser fetches all of it at once instead of one after the other; and for some addresses what their screen needs.
 */
export function preloadPlugin(options: PreloadOptions): Plugin {
  return {
    name: 'passage:preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const files = Object.values(bundle ?? {}).map((file): BuiltFile => {
          if (file.type === 'asset') return { type: 'asset', fileName: file.fileName }
          const { fileName, name, isEntry, imports, viteMetadata } = file
          return { type: 'chunk', fileName, name, isEntry, imports, css: [...(viteMetadata?.importedCss ?? [])] }
        })
        return preloadTags(files, options)
      },
    },
  }
}

/** The tags for the page's head. Throws an `Error` where the build has no chunk of a name. */
export function preloadTags(files: readonly BuiltFile[], { first, at }: PreloadOptions): HtmlTagDescriptor[] {
  const chunks = files.filter((file) => file.type === 'chunk')
  const entry = new Set(chunks.filter(({ isEntry }) => isEntry).flatMap((chunk) => closureOf(chunk, chunks)))
  const shown = closureOf(chunkNamed(first, chunks), chunks)
  const loaded = new Set([...entry, ...shown])
  const banks = files.map(({ fileName }) => fileName).filter((file) => /\bbank-[^/]*[.]json$/.test(file))
  return [
    ...shown.filter((chunk) => !entry.has(chunk)).flatMap(linksOf).map(({ rel, href }) => link({ rel, href })),
    ...(banks.length === 1 ? banks : []).map((file) => link({ rel: 'preload', as: 'fetch', href: `./${file}` })),
    ...Object.entries(at).map(([address, names]) => {
      const wanted = new Set(names.flatMap((name) => closureOf(chunkNamed(name, chunks), chunks)))
      return scriptFor(address, [...wanted].filter((chunk) => !loaded.has(chunk)).flatMap(linksOf))
    }),
  ]
}

function chunkNamed(name: string, chunks: readonly BuiltChunk[]): BuiltChunk {
  const chunk = chunks.find((one) => one.name === name)
  if (chunk === undefined) throw new Error(`The build has no chunk named ${name} to preload.`)
  return chunk
}

/** A chunk and all that it imports, however far. */
function closureOf(chunk: BuiltChunk, chunks: readonly BuiltChunk[], seen = new Set<BuiltChunk>()): readonly BuiltChunk[] {
  seen.add(chunk)
  const next = chunks.filter((one) => chunk.imports.includes(one.fileName) && !seen.has(one))
  for (const one of next) closureOf(one, chunks, seen)
  return [...seen]
}

function linksOf({ fileName, css }: BuiltChunk): { readonly rel: string; readonly href: string }[] {
  return [{ rel: 'modulepreload', href: `./${fileName}` }, ...css.map((file) => ({ rel: 'stylesheet', href: `./${file}` }))]
}

function link(attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' }
}

/**
 * Adds links where the page was opened at such an address: what stands behind the # is known in the browser only. Not before
 * the first frame with the first page in it, which they would hold up: browsers draw one before the page has been read whole.
 */
function scriptFor(address: string, links: readonly { readonly rel: string; readonly href: string }[]): HtmlTagDescriptor {
  const add = "document.head.append(Object.assign(document.createElement('link'), { ...link, crossOrigin: '' }))"
  const addAll = `() => { for (const link of ${JSON.stringify(links)}) ${add} }`
  const children = `if (location.hash.startsWith(${JSON.stringify(address)})) requestAnimationFrame(() => setTimeout(${addAll}))`
  return { tag: 'script', children, injectTo: 'body' }
}
