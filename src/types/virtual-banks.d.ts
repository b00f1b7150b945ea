/** The banks of this build. Made by `tools/bank/vite-plugin.ts`. */
declare module 'virtual:banks' {
  export const banks: readonly {
    readonly id: string
    readonly title: string
    /** Absolute or relative to the document's base; fetch it for the bank's JSON. */
    readonly url: string
  }[]
}
