import type { ModulePreloadOptions } from 'vite'

/**
 * Of what a chunk needs, names only the styles beside an `import()`, which nobody else would fetch: the names of all
 * scripts behind all screens are a tenth of the entry, and the scripts find each other.
 */
export const ownStylesOnly: NonNullable<ModulePreloadOptions['resolveDependencies']> = (_file, needed, { hostType }) =>
  hostType === 'html' ? needed : needed.filter((file) => file.endsWith('.css'))
