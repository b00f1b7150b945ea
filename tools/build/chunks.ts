/** What Today needs before it can show its first question: the pure parts, the stores and the journal's store. */
const FIRST = [
  /node_modules\/(valibot|ts-fsrs|@noble\/hashes|localforage)\//,
  /src\/(bank|journal|memory|quiz|storage)\/|virtual:banks/,
  /src\/app\/(stores|start-up|place-words|words\/en-core|words\/en\/(faults|frame|places|time|today))/,
  /src\/app\/screens\/today\/(?!ChartFigure)/,
  /src\/app\/parts\/(?!chart\/(BankChart|depth|soundings)|AppIcon|ModalSheet|ScaleBar|InstallOffer|SourceSentence)/,
]

/** What of that comes later: grading and stepping through a session, restoring, a copy of the document. */
const LATER = [
  /src\/app\/stores\/(study|judge|keep-draft|answer-body|restore|persistence|copy)/,
  /src\/bank\/(copy|outline|text\/tokens)/,
  /src\/quiz\/(grade|gave|grade-text|read-number|spelling|verdicts|forms\/[^/]+\/(grade|read))/,
  /src\/memory\/(rating|session\/(run|without-typing))/,
  /src\/journal\/import/,
  /src\/storage\/(backup\/(open|read|unpack|refusal)|copy\/|ask-worker)/,
]

/** Vue and its router, which the frame needs at once, and what the bundler adds to every chunk. */
const FRAME = /node_modules\/(@vue|vue|vue-router|pinia)\/|preload-helper|export-helper|rolldown\/runtime/

/**
 * Whether a module belongs to the one chunk that the first screen loads. Left to itself the bundler cuts it into a
 * dozen, each compressed alone: a tenth more to load, and a dozen requests.
 */
function isEngine(id: string): boolean {
  return FIRST.some((one) => one.test(id)) && !LATER.some((one) => one.test(id))
}

/** How the build is cut: the frame, what Today needs, and the rest as the bundler finds best. */
export const chunks = {
  includeDependenciesRecursively: false,
  groups: [
    { name: 'vue', test: FRAME, priority: 2 },
    { name: 'engine', test: isEngine, priority: 1 },
  ],
}
