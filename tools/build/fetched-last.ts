import type { Plugin } from 'vite'

const FETCHED = /\n?[ \t]*(?:<link rel="(?:stylesheet|modulepreload|preload)"[^>]*>|<script type="module"[^>]*><\/script>)/g

/** Moves what the page fetches behind its content. It comes after all plugins that add something of the kind. */
export function fetchedLastPlugin(): Plugin {
  return { name: 'passage:fetched-last', apply: 'build', transformIndexHtml: { order: 'post', handler: fetchedLast } }
}

/**
 * The page with its stylesheets, scripts and preloads at the end of the body, in their order: in the head a stylesheet holds
 * up every paint, and asking for scripts takes the time of the first one.
 */
export function fetchedLast(html: string): string {
  const tags = html.match(FETCHED)
  if (tags === null) return html
  return html.replace(FETCHED, '').replace('</body>', () => `${tags.map((tag) => tag.trim()).join('\n')}\n</body>`)
}
