import { resolve } from 'node:path'
import { build } from 'vite'

/**
 * A script in one piece, minified, to stand inside another file.
 *
 * @param entry the script, absolute or relative to where the command runs
 * @param define what stands for the names that the build fills in
 */
export async function bundleInline(entry: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define,
    build: { write: false, target: 'es2022', lib: { entry: resolve(entry), formats: ['iife'], name: 'inline', fileName: () => 'inline.js' } },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : [])).filter((file) => file.type === 'chunk')
  const [chunk] = chunks
  if (chunk === undefined || chunks.length > 1) throw new Error(`${entry} is not one piece.`)
  return chunk.code.trim()
}
