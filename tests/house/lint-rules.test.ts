import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scriptOf, writeScripts } from '../../tools/lint/component-scripts.ts'
import { oxlint } from '../../tools/lint/oxlint.ts'

describe('the script of a component', () => {
  it('stands on the lines where it stands in the component', () => {
    const script = scriptOf('<template>\n  <p>{{ two }}</p>\n</template>\n\n<script setup lang="ts">\nconst two = 2\n</script>\n')
    expect(script.split('\n')[5]).toBe('const two = 2')
  })

  it('is both of its blocks', () => {
    const script = scriptOf('<script lang="ts">\nexport const one = 1\n</script>\n<script setup lang="ts">\nconst two = 2\n</script>\n')
    expect(script.split('\n').slice(0, 5)).toEqual(['', 'export const one = 1', '', '', 'const two = 2'])
  })

  it('knows the type parameters of a generic component', () => {
    const script = scriptOf('<script setup lang="ts" generic="T extends string | number, U">\ndefineProps<{ of: T }>()\n</script>\n')
    expect(script.split('\n')[0]).toBe('type T = string | number; type U = unknown;')
  })

  it('is nothing but what others import where there is none', () => {
    expect(scriptOf('<template><p /></template>').trim()).toMatch(/^export default/)
  })
})

describe('rules that need types, in components', () => {
  const PLANTED = 'reports/planted'
  const SCRIPTS = '.cache/planted-scripts'
  const component = `<script setup lang="ts">
import { nextTick } from 'vue'
import { start } from './start.ts'
import Other from './Other.vue'
void nextTick()
start()
const { title } = defineProps<{ title: string }>()
const shown = title === undefined ? '' : \`\${title}\${Other}\`
</script>
<template><p>{{ shown }}</p></template>
`

  beforeAll(() => {
    mkdirSync(PLANTED, { recursive: true })
    writeFileSync(join(PLANTED, 'Planted.vue'), component)
    writeFileSync(join(PLANTED, 'Other.vue'), '<template><p /></template>\n')
    writeFileSync(join(PLANTED, 'start.ts'), 'export async function start(): Promise<void> {}\n')
  })
  afterAll(() => {
    for (const folder of [PLANTED, SCRIPTS]) rmSync(folder, { recursive: true, force: true })
  })

  it('find what was planted, by what is imported, with the component’s name and line', () => {
    const { passed, said } = oxlint(writeScripts([PLANTED], SCRIPTS), SCRIPTS)
    expect(passed).toBe(false)
    expect(said).toMatch(/reports\/planted\/Planted\.vue:6:.*no-floating-promises/)
    expect(said).toMatch(/reports\/planted\/Planted\.vue:8:.*no-unnecessary-condition/)
    expect(said).toMatch(/reports\/planted\/Planted\.vue:8:.*restrict-template-expressions/)
    expect(said).not.toContain('Planted.vue:5:')
  })
})

describe('rules of tests, which no other linter reads', () => {
  const PLANTED = 'reports/planted-tests'
  const PLANTED_TEST = join(PLANTED, 'planted.ts')

  beforeAll(() => {
    mkdirSync(PLANTED, { recursive: true })
    writeFileSync(PLANTED_TEST, "import { join } from 'node:path'\n\nexport const first = (all: any): boolean => all!.name == 'one'\n")
  })
  afterAll(() => rmSync(PLANTED, { recursive: true, force: true }))

  it('find what was planted', () => {
    const { passed, said } = oxlint([PLANTED_TEST], 'reports/none')
    expect(passed).toBe(false)
    for (const rule of ['no-unused-vars', 'no-explicit-any', 'no-non-null-assertion', 'eqeqeq']) expect(said).toContain(rule)
  })
})

describe('strings that could become HTML or code', () => {
  const PLANTED: readonly (readonly [string, string])[] = [
    ['element.innerHTML = text', 'no-restricted-syntax'],
    ["element['innerHTML'] = text", 'no-restricted-syntax'],
    ['element.outerHTML = text', 'no-restricted-syntax'],
    ["element['outerHTML'] = text", 'no-restricted-syntax'],
    ["element.insertAdjacentHTML('beforeend', text)", 'no-restricted-syntax'],
    ['element.setHTMLUnsafe(text)', 'no-restricted-syntax'],
    ['Document.parseHTMLUnsafe(text)', 'no-restricted-syntax'],
    ['frame.srcdoc = text', 'no-restricted-syntax'],
    ["new DOMParser().parseFromString(text, 'text/html')", 'no-restricted-syntax'],
    ["new window.DOMParser().parseFromString(text, 'text/html')", 'no-restricted-syntax'],
    ['document.write(text)', 'no-restricted-syntax'],
    ['window.document.writeln(text)', 'no-restricted-syntax'],
    ["document['write'](text)", 'no-restricted-syntax'],
    ['document.createRange().createContextualFragment(text)', 'no-restricted-syntax'],
    ["h('p', { innerHTML: text })", 'no-restricted-syntax'],
    ["h('p', { 'innerHTML': text })", 'no-restricted-syntax'],
    ['new Function(text)', 'no-restricted-syntax'],
    ['Function(text)', 'no-restricted-syntax'],
    ['eval(text)', 'no-eval'],
  ]
  const eslint = new ESLint()

  async function rulesBroken(code: string, file: string): Promise<readonly string[]> {
    const [result] = await eslint.lintText(code, { filePath: file })
    return result?.messages.map(({ ruleId, line }) => `${line}: ${ruleId}`) ?? []
  }

  it.each(['src/app/planted.ts', 'src/memory/planted.ts', 'src/link/planted.ts', 'src/storage/bank-source.ts', 'tools/planted.ts'])('are found in %s, and text is not', async (file) => {
    const code = [...PLANTED.map(([line]) => line), 'element.textContent = text', 'stream.write(text)'].join('\n')
    const found = (await rulesBroken(code, file)).filter((one) => /restricted-syntax|no-eval/.test(one))
    expect([...new Set(found)]).toEqual(PLANTED.map(([, rule], n) => `${n + 1}: ${rule}`))
  })

  it('are found in components, in their scripts and on their elements', async () => {
    const component = '<script setup lang="ts">\ndefineProps<{ text: string }>()\n</script>\n<template>\n<p v-html="text" />\n<p :innerHTML="text" />\n<p :inner-html.prop="text" />\n<iframe title="x" :srcdoc="text" />\n<p>{{ text }}</p>\n</template>\n'
    const found = await rulesBroken(component, 'src/app/Planted.vue')
    expect(found.filter((one) => /v-html|v-bind/.test(one))).toEqual(['5: vue/no-v-html', '6: vue/no-restricted-v-bind', '7: vue/no-restricted-v-bind', '8: vue/no-restricted-v-bind'])
  })
})
