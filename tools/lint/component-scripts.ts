import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parse, type SFCScriptBlock } from 'vue/compiler-sfc'

/** What a component is to those that import it: rules look at what a script does, `vue-tsc` at what it passes on. */
const DEFAULT_EXPORT = "\nexport default {} as import('vue').Component\n"

/**
 * Writes the scripts of all components under folders as TypeScript files into `to`, which is emptied before. Their imports lead
 * where they led in the component.
 *
 * @param folders of the project, relative to its root; none on the way may be hidden
 * @param to another, two levels deep, with a configuration of its own for these files
 * @returns the files written
 */
export function writeScripts(folders: readonly string[], to: string): readonly string[] {
  rmSync(to, { recursive: true, force: true })
  const written = folders.flatMap(componentsIn).map((component) => {
    const script = join(to, `${component}.ts`)
    mkdirSync(dirname(script), { recursive: true })
    writeFileSync(script, scriptOf(readFileSync(component, 'utf8')))
    return script
  })
  const root = relative(to, '.')
  const compilerOptions = { rootDir: root, rootDirs: [root, '.'] }
  const include = ['.', join(root, 'src/types')]
  writeFileSync(join(to, 'tsconfig.json'), JSON.stringify({ extends: join(root, 'tsconfig.app.json'), compilerOptions, include, exclude: [] }))
  return written
}

function componentsIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => file.endsWith('.vue')).map((file) => join(folder, file))
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
