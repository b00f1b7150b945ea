import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)
const TEXT = /\.(?:js|css|html|svg|json|txt|webmanifest)$/
/** Below this many bytes an answer fits one network packet anyway. */
const WORTHWHILE = 1024

/** Writes a `.br` and a `.gz` beside every text file of a folder, at the slowest, smallest setting. */
export async function precompress(dir: string): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name)).map((e) => join(e.parentPath, e.name))
  await Promise.all(paths.map(precompressFile))
}

async function precompressFile(path: string): Promise<void> {
  const content = await readFile(path)
  if (content.length < WORTHWHILE) return
  const brotli = await compressBrotli(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  })
  await Promise.all([
    writeFile(`${path}.br`, brotli),
    writeFile(`${path}.gz`, await compressGzip(content, { level: constants.Z_BEST_COMPRESSION })),
  ])
}
