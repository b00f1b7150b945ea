/** The banks of this build. Made by `tools/bank/vite-plugin.ts`. */
declare module 'virtual:banks' {
  import type { BuiltBank } from '../storage/bank-source.ts'

  export const banks: readonly BuiltBank[]
}
