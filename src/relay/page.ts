/**
 * The page with the lasting address of a hosted copy in it, as `<meta name="passage-home">`, which the app reads.
 *
 * @param home an https address, already parsed, so that it holds no quote or angle bracket
 */
export function pageWithHome(html: string, home: string): string {
  return html.replace('<title>', () => `<meta name="passage-home" content="${home.replaceAll('&', '&amp;')}">\n    <title>`)
}
