import type { Plugin } from 'vite'

const ZIP = /\/write-excel-file\/modules\/zip\/zipToArrayBuffer\.js$/

/** What write-excel-file 4.1.1 zips with: workers made of text, for every part of a workbook over 160 KB. */
const WITH_WORKERS = /import \{ zip \} from 'fflate';/

/**
 * Has write-excel-file zip where it runs. Our policy refuses workers that are made of text, so that the table of a large
 * class would fail; zipping it takes some ten milliseconds.
 */
export function zipInPage(): Plugin {
  return {
    name: 'passage:zip-in-page',
    enforce: 'pre',
    transform(code, id) {
      return ZIP.test(id) ? { code: withoutWorkers(code), map: null } : null
    },
  }
}

/** Throws where the writer zips in another way: another version must be looked at anew. */
export function withoutWorkers(code: string): string {
  if (!WITH_WORKERS.test(code)) throw new Error('write-excel-file does not zip as it did: mend tools/build/zip-in-page.ts.')
  return "import { zipSync } from 'fflate';\nexport default (files) => Promise.resolve(zipSync(files).buffer);\n"
}
