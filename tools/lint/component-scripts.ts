import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parse, type SFCScriptBlock } from 'vue/compiler-sfc'

/** What a component is to those that import it: rules look at what a script does, `vue-tsc` at what it passes on. */
const DEFAULT_EXPORT = "\nexport default {} as import('vue').Component\n"

/**
 * Writes the scripts of all components under `from` as TypeScript files into `to`, which is emptied before. Their imports lead
 * where they led in the component.
 *
 * @param from a folder of the project, relative to its root; none on the way may be hidden
 * @param to another, two levels deep, with a configuration of its own for these files
 * @returns the files written
 */
export function writeScripts(from: string, to: string): readonly string[] {
  rmSync(to, { recursive: true, force: true })
  const components = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.vue'))
  const written = components.map((file) => {
    const script = join(to, from, `${file}.ts`)
    mkdirSync(dirname(script), { recursive: true })
    writeFileSync(script, scriptOf(readFileSync(join(from, file), 'utf8')))
    return script
  })
  const root = relative(to, '.')
  const compilerOptions = { rootDir: root, rootDirs: [root, '.'] }
  const include = ['.', join(root, 'src/types')]
  writeFileSync(join(to, 'tsconfig.json'), JSON.stringify({ extends: join(root, 'tsconfig.app.json'), compilerOptions, include, exclude: [] }))
  return written
}

/** A component's script alone, every line where it stands in the component. */
export function scriptOf(component: string): string {
  const { script, scriptSetup } = parse(component).descriptor
  const blocks = [script, scriptSetup].filter((block) => block !== null).sort((a, b) => a.loc.start.line - b.loc.start.line)
  return blocks.reduce((text, block) => text + linesUpTo(block, text) + typeParameters(block) + block.content, '') + DEFAULT_EXPORT
}

function linesUpTo({ loc }: SFCScriptBlock, text: string): string {
  return '\n'.repeat(loc.start.line - text.split('\n').length)
}

/** The type parameters of a generic component, as types of their own that are what the parameters extend. */
function typeParameters({ attrs }: SFCScriptBlock): string {
  if (typeof attrs.generic !== 'string') return ''
  return attrs.generic
    .split(',')
    .map((parameter) => parameter.split(' extends '))
    .map(([name = '', bound = 'unknown']) => `type ${name.trim()} = ${bound.trim()};`)
    .join(' ')
}
