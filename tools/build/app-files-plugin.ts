import type { Plugin } from 'vite'
import type { AppFile, AppFiles } from '../../src/app/first-page.ts'

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

export interface AppFilesOptions {
  /** Name of the chunk that holds the first screen. */
  readonly first: string
  /** Names of further chunks, by the beginning of the addresses (what follows the page's) that need them at once. */
  readonly at: Readonly<Record<string, readonly string[]>>
}

const PLACE = '<!-- app-files -->'
const MANIFEST = /\n?[ \t]*<link rel="manifest" href="([^"]*)">/
const FETCHED = /\n?[ \t]*(?:<link rel="(?:stylesheet|modulepreload)"[^>]*>|<script type="module"[^>]*><\/script>)/g

/**
 * Writes into the page, in place of `<!-- app-files -->`, what the app is made of until its first screen stands there, and
 * takes out the tags that would fetch it: the page's own script does that (`src/first/load-app.ts`), all at once and not
 * one behind the other, and when it holds up nothing.
 */
export function appFilesPlugin(options: AppFilesOptions): Plugin {
  return {
    name: 'passage:app-files',
    apply: 'build',
    // Behind the plugin that names the manifest.
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const files = Object.values(bundle ?? {}).map((file): BuiltFile => {
          if (file.type === 'asset') return { type: 'asset', fileName: file.fileName }
          const { fileName, name, isEntry, imports, viteMetadata } = file
          return { type: 'chunk', fileName, name, isEntry, imports, css: [...(viteMetadata?.importedCss ?? [])] }
        })
        return withAppFiles(html, appFilesOf(files, options))
      },
    },
  }
}

/**
 * The page with the files named in it, its manifest included, in place of the tags for them. Throws an `Error` where it has no
 * place for them, or no manifest.
 */
export function withAppFiles(html: string, files: Omit<AppFiles, 'manifest'>): string {
  if (!html.includes(PLACE)) throw new Error(`index.html holds no ${PLACE} to name the app's files in.`)
  const manifest = MANIFEST.exec(html)?.[1]
  if (manifest === undefined) throw new Error('The page that was built names no manifest.')
  const named = JSON.stringify({ ...files, manifest }).replaceAll('<', String.raw`\u003c`)
  return html.replace(FETCHED, '').replace(MANIFEST, '').replace(PLACE, () => `<script type="application/json" id="app-files">${named}</script>`)
}

/** What the page fetches; the bank too, where there is only one. Throws an `Error` where the build has no chunk of a name. */
export function appFilesOf(built: readonly BuiltFile[], { first, at }: AppFilesOptions): Omit<AppFiles, 'manifest'> {
  const chunks = built.filter((file) => file.type === 'chunk')
  const entry = chunks.find(({ isEntry }) => isEntry)
  if (entry === undefined) throw new Error('The build has no entry.')
  const loaded = new Set([...closureOf(entry, chunks), ...closureOf(chunkNamed(first, chunks), chunks)])
  const banks = built.map(({ fileName }) => fileName).filter((file) => /\bbank-[^/]*[.]json$/.test(file))
  return {
    entry: hrefOf(entry.fileName),
    files: [
      ...[...loaded].flatMap(linksOf).filter(({ href }) => href !== hrefOf(entry.fileName)),
      ...(banks.length === 1 ? banks : []).map((file) => ({ rel: 'preload', as: 'fetch', href: hrefOf(file) }) as const),
    ],
    at: Object.fromEntries(
      Object.entries(at).map(([address, names]) => {
        const wanted = new Set(names.flatMap((name) => closureOf(chunkNamed(name, chunks), chunks)))
        return [address, [...wanted].filter((chunk) => !loaded.has(chunk)).flatMap(linksOf)]
      }),
    ),
  }
}

function chunkNamed(name: string, chunks: readonly BuiltChunk[]): BuiltChunk {
  const chunk = chunks.find((one) => one.name === name)
  if (chunk === undefined) throw new Error(`The build has no chunk named ${name} to fetch.`)
  return chunk
}

/** A chunk and all that it imports, however far. */
function closureOf(chunk: BuiltChunk, chunks: readonly BuiltChunk[], seen = new Set<BuiltChunk>()): readonly BuiltChunk[] {
  seen.add(chunk)
  const next = chunks.filter((one) => chunk.imports.includes(one.fileName) && !seen.has(one))
  for (const one of next) closureOf(one, chunks, seen)
  return [...seen]
}

function linksOf({ fileName, css }: BuiltChunk): AppFile[] {
  return [{ rel: 'modulepreload', href: hrefOf(fileName) }, ...css.map((file) => ({ rel: 'stylesheet', href: hrefOf(file) }) as const)]
}

function hrefOf(file: string): string {
  return `./${file}`
}
