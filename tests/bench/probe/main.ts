import { AnswerProbe } from './answers.ts'
import { StartProbe } from './start.ts'
import { RawStore } from './writes.ts'

declare global {
  interface Window {
    bench: { readonly start: StartProbe; readonly answers: AnswerProbe; readonly raw: RawStore }
  }
}

/** Runs before the first script of every page that the benchmark opens, in the app and in the bare pages alike. */
window.bench = { start: new StartProbe(), answers: new AnswerProbe(), raw: new RawStore() }
