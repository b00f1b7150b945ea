/** The rules of the source tree; docs/architecture.md tells them in words. @type {import('dependency-cruiser').IConfiguration} */

const PURE = '^src/(bank|journal|quiz|memory|classroom)/'
/** Hands the app its ports, in pieces that come later than the start. */
const WIRING = '^src/wiring/'
const ENTRIES = '^src/(main|first/main|relay/main|workers/[^/]+)[.]ts$'
/** Where reading starts: the entries, the commands (the bank's compiler runs only there) and the build. */
const STARTS = `${ENTRIES}|^tools/([^/]+/main|[^/]+|test/summary)[.]ts$|^[^/]+[.]config[.]ts$|^[.]size-limit[.]ts$`
/** Libraries without a clock, a browser or a process in them. */
const PURE_LIBRARIES = 'node_modules/(valibot|ts-fsrs|@noble/(hashes|curves|ciphers)|@scure/bip39)/'

/** @returns a rule that lets a part import only what `allowed` lists, and npm packages (other rules judge those) */
function partKnowsOnly(part, allowed, why) {
  return {
    name: `${part}-knows-only`,
    severity: 'error',
    comment: `src/${part} imports ${allowed.join(', ')} and nothing else of ours: ${why}`,
    from: { path: `^src/${part}/` },
    to: { path: '^(src|tools|tests)/', pathNot: `^src/(${allowed.join('|')})/` },
  }
}

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two modules that need each other are one module, or lack a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'No entry reaches this file: wire it or delete it.',
      from: { path: STARTS },
      to: { path: '^(src|tools)/', pathNot: `[.]d[.]ts$|${STARTS}`, reachable: false },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'The import leads nowhere.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'pure-parts-use-pure-libraries',
      severity: 'error',
      comment: 'Pure parts import no Vue, no storage, no Node: what they need of the world comes in as arguments.',
      from: { path: PURE },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-peer', 'npm-optional', 'core'], pathNot: PURE_LIBRARIES },
    },
    partKnowsOnly('journal', ['journal'], 'the journal outlives every idea of what a question or a memory is.'),
    partKnowsOnly('bank', ['bank'], 'facts stand by themselves.'),
    partKnowsOnly('quiz', ['quiz', 'bank'], 'a question is made of facts and knows no learner.'),
    partKnowsOnly('memory', ['memory', 'quiz', 'bank', 'journal'], 'memory schedules what others make and keep.'),
    partKnowsOnly('classroom', ['classroom', 'quiz', 'bank', 'journal'], 'a class asks and counts; what its answers are worth to a memory is decided elsewhere.'),
    partKnowsOnly('storage', ['storage', 'bank', 'journal', 'quiz', 'memory', 'classroom'], 'it implements ports of the pure parts.'),
    partKnowsOnly('link', ['link', 'bank', 'journal', 'quiz', 'memory', 'classroom'], 'it implements ports of the pure parts.'),
    partKnowsOnly('relay', ['relay', 'bank', 'journal', 'quiz', 'memory', 'classroom'], 'it implements ports of the pure parts.'),
    partKnowsOnly('app', ['app', 'bank', 'journal', 'quiz', 'memory', 'classroom'], 'screens and stores know pure parts and ports; main.ts hands them the rest.'),
    {
      name: 'first-knows-only',
      severity: 'error',
      comment: 'It stands in the page before the app, and must stay tiny: of ours it imports types of app/first-page.ts.',
      from: { path: '^src/first/' },
      to: { path: '^(src|tools|tests)/', pathNot: '^src/(first/|app/first-page[.]ts$)' },
    },
    {
      name: 'stores-know-no-view',
      severity: 'error',
      comment: 'Stores know pure parts, ports and words; whoever shows them is none of their business.',
      from: { path: '^src/app/stores/' },
      to: { path: '^src/app/(screens|forms|parts|frame|device)/|[.]vue$' },
    },
    {
      name: 'screens-know-no-other-screen',
      severity: 'error',
      comment: 'What two screens share belongs in app/parts or app/forms.',
      from: { path: '^src/app/screens/([^/]+)/' },
      to: { path: '^src/app/screens/', pathNot: '^src/app/screens/$1/' },
    },
    {
      name: 'only-the-router-knows-screens',
      severity: 'error',
      comment: 'Parts, forms and the frame serve screens; they do not know them.',
      from: { path: '^src/app/', pathNot: '^src/app/(screens/|router(-later)?[.]ts$)' },
      to: { path: '^src/app/screens/' },
    },
    {
      name: 'only-wiring-knows-the-device',
      severity: 'error',
      comment: 'Clock, randomness, install and update reach the app through its ports.',
      from: { path: '^src/', pathNot: `${ENTRIES}|${WIRING}|^src/app/device/` },
      to: { path: '^src/app/device/' },
    },
    {
      name: 'only-main-knows-the-wiring',
      severity: 'error',
      comment: 'It is main.ts in pieces that come later; whoever else imports it brings all of them at once.',
      from: { path: '^src/', pathNot: `^src/main[.]ts$|${WIRING}` },
      to: { path: WIRING },
    },
    {
      name: 'nobody-imports-an-entry',
      severity: 'error',
      comment: 'Entries wire; they are started, not imported.',
      from: {},
      to: { path: ENTRIES },
    },
    {
      name: 'shipped-code-uses-shipped-packages',
      severity: 'error',
      comment: 'src/ imports dependencies, not devDependencies.',
      from: { path: '^src/', pathNot: '[.]d[.]ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^virtual:' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'module', 'browser', 'default', 'types'] },
    moduleSystems: ['es6'],
  },
}
