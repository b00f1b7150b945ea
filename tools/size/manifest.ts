import * as v from 'valibot'

const Chunk = v.object({
  file: v.string(),
  name: v.optional(v.string()),
  src: v.optional(v.string()),
  isEntry: v.optional(v.boolean(), false),
  imports: v.optional(v.array(v.string()), []),
  dynamicImports: v.optional(v.array(v.string()), []),
  css: v.optional(v.array(v.string()), []),
})
export type Chunk = v.InferOutput<typeof Chunk>

/** What Vite's build manifest says of the chunks: keys are sources or chunk names, `imports` are keys. */
const BuildManifest = v.record(v.string(), Chunk)
export type BuildManifest = v.InferOutput<typeof BuildManifest>

/** Throws a `ValiError` where the text is no build manifest. */
export function parseManifest(text: string): BuildManifest {
  return v.parse(BuildManifest, JSON.parse(text))
}

/** The keys of a chunk and of all that it imports statically, however far: what a browser must fetch to run it. */
export function staticClosure(manifest: BuildManifest, key: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const open = [key]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...(manifest[next]?.imports ?? []))
  }
  return seen
}
