import { join } from 'node:path'

/** The build under test, its server beside its pages; `TEST_BUILD` names another than the usual one. */
export const BUILD = process.env.TEST_BUILD ?? 'dist'

/** The folder of the pages. */
export const BUILT_APP = join(BUILD, 'app')

/** The server's entry. */
export const BUILT_SERVER = join(BUILD, 'relay', 'main.js')
