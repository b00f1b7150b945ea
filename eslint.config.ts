import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import vue from 'eslint-plugin-vue'
import vuejsAccessibility from 'eslint-plugin-vuejs-accessibility'

/** What makes HTML of a string, as a member of an element, a range or a document. */
const HTML_MEMBERS = '/^(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|srcdoc)$/'
/** The same as attributes and props: Vue lets them pass through a policy of its own. */
const HTML_PROPS = '/^(innerHTML|inner-html|outerHTML|outer-html|srcdoc)$/i'
const TEXT_IS_TEXT = 'Text is text: set textContent or build elements.'
/** No string becomes HTML or code: the Content-Security-Policy would refuse it, so the code never tries. */
const HTML_SINKS = [
  ...['name', 'value'].flatMap((said) => [
    { selector: `MemberExpression[property.${said}=${HTML_MEMBERS}]`, message: TEXT_IS_TEXT },
    { selector: `Property[key.${said}=${HTML_PROPS}]`, message: TEXT_IS_TEXT },
    ...['object.name', 'object.property.name'].map((of) => ({ selector: `MemberExpression[${of}='document'][property.${said}=/^write(ln)?$/]`, message: TEXT_IS_TEXT })),
  ]),
  { selector: "Identifier[name='DOMParser']", message: 'What others wrote is read as text; htmlparser2 takes it apart.' },
  { selector: ":matches(NewExpression, CallExpression)[callee.name='Function']", message: 'Code is not made of strings.' },
]
/** What is sent leaves the device: only the parts that say so may send. */
const SENDERS = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].map((name) => ({
  name,
  message: 'Only src/link and the bank source talk to a network.',
}))
const ENUM = { selector: 'TSEnumDeclaration', message: 'A union of literals says the same and leaves no code behind.' }
const SEND_BEACON = { selector: "MemberExpression[property.name='sendBeacon']", message: 'Only src/link talks to a network.' }
/** The pure parts get time and randomness as arguments: same journal, same bank, same moment, same session. */
const CLOCK_AND_DICE = [
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Pure parts take a random source as an argument.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Pure parts take the moment as an argument.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pure parts take the moment as an argument.' },
  { selector: "MemberExpression[object.name='performance']", message: 'Pure parts take the moment as an argument.' },
]
/** Newer than the oldest browsers that README.md names; of the language's own parts the compiler knows none newer (`lib`). */
const TOO_NEW = [
  { object: 'URL', property: 'canParse', message: 'Chrome 120, Safari 17: call new URL, which throws.' },
  { object: 'URL', property: 'parse', message: 'Chrome 126, Safari 18: call new URL, which throws.' },
  { object: 'AbortSignal', property: 'any', message: 'Chrome 116, Safari 17.4: pass one signal on.' },
]
const BROWSER_AND_NODE = ['window', 'document', 'navigator', 'localStorage', 'indexedDB', 'crypto', 'process', 'console']

const rules = defineConfigWithVueTs(
  // Tests but for their components are oxlint's alone (`.oxlintrc.json`): no rule of theirs needs what only this one can.
  { ignores: ['dist/**', 'reports/**', '.cache/**', 'node_modules/**', 'tests/**/*.ts'] },
  { files: ['**/*.{ts,vue}', '.*.ts'] },
  vue.configs['flat/recommended'],
  vuejsAccessibility.configs['flat/recommended'],
  vueTsConfigs.strict,
  {
    name: 'passage/all',
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'no-eval': 'error',
      'no-implied-eval': 'off',
      'no-console': 'error',
      'no-restricted-globals': ['error', ...SENDERS],
      'no-restricted-syntax': ['error', ...HTML_SINKS, ENUM, SEND_BEACON],
      eqeqeq: 'error',
      // The compiler's and oxlint's.
      '@typescript-eslint/no-unused-vars': 'off',
      'prefer-const': 'error',
    },
  },
  {
    name: 'passage/vue',
    files: ['**/*.vue'],
    rules: {
      'vue/no-v-html': 'error',
      'vue/no-restricted-v-bind': ['error', { argument: HTML_PROPS, message: TEXT_IS_TEXT }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-unused-refs': 'error',
      'vue/require-default-prop': 'off',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vuejs-accessibility/heading-has-content': ['error', { accessibleChildren: ['QuestionStem'] }],
      // The layout of templates is left to the writer, as that of scripts is.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/attributes-order': 'off',
    },
  },
  {
    name: 'passage/browsers',
    files: ['src/**/*.{ts,vue}'],
    ignores: ['src/relay/**'],
    rules: { 'no-restricted-properties': ['error', ...TOO_NEW] },
  },
  {
    name: 'passage/pure',
    files: ['src/{bank,journal,quiz,memory,classroom}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...SENDERS, ...BROWSER_AND_NODE.map((name) => ({ name, message: 'Pure parts know no browser and no Node.' }))],
      'no-restricted-syntax': ['error', ...HTML_SINKS, ENUM, ...CLOCK_AND_DICE],
    },
  },
  {
    name: 'passage/senders',
    files: ['src/link/**/*.ts', 'src/storage/bank-source.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    name: 'passage/command-line',
    files: ['tools/**/*.ts', 'src/relay/**/*.ts', '*.config.ts'],
    rules: { 'no-console': 'off' },
  },
)

/** It needs no types, but named above it would have them made for every file: those rules are oxlint's (`.oxlintrc.json`). */
const importsOfTypes = {
  name: 'passage/imports-of-types',
  rules: { '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }] },
}

export default [...rules, importsOfTypes]
