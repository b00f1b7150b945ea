import { Parser } from 'htmlparser2'

/** What holds no text of the page, or text that is not shown. */
const SKIPPED = new Set(
  'title script style noscript template nav iframe object svg math canvas video audio select datalist button textarea dialog'.split(' '),
)
/** What stands within a line. Everything else begins a new one. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/**
 * The text of a page as a browser would show it: paragraphs as lines, points of lists behind a bullet. The page is read
 * and nothing else: no document is built of it, nothing is fetched, nothing runs.
 */
export function textOfHtml(html: string): string {
  const parts: string[] = []
  const skipping: string[] = []
  const parser = new Parser({
    onopentag(name) {
      if (SKIPPED.has(name)) skipping.push(name)
      else if (name === 'br') parts.push('\n')
      else if (!INLINE.has(name)) parts.push(name === 'li' ? '\n\n• ' : '\n\n')
    },
    ontext(text) {
      if (skipping.length === 0) parts.push(text.replace(/\s+/g, ' '))
    },
    onclosetag(name) {
      if (skipping.at(-1) === name) skipping.pop()
      else if (!INLINE.has(name) && name !== 'br') parts.push('\n\n')
    },
  })
  parser.end(html)
  return parts.join('').replace(/\s+/g, gapOf).trim()
}

/** White space as few as it can be: one space, a line's end, or a paragraph's. */
function gapOf(space: string): string {
  const breaks = space.split('\n').length - 1
  return breaks === 0 ? ' ' : breaks === 1 ? '\n' : '\n\n'
}

/** Whether a text is the source of a page. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|meta|title|div|article|main|p)\b/i.test(text.slice(0, 4096))
}
