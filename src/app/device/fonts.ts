import sans from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'
import serifItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2'
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'

/** As `styles/tokens.css` names them. */
const SERIF = 'Source Serif 4 Variable'
const SANS = 'Atkinson Hyperlegible Next Variable'

/**
 * Fetches the shipped latin fonts, unchanged (both licences stand under Help), and tells the page of them once they are
 * there. Of a font that is yet to come, as a rule of a stylesheet is, a browser looks all stand-ins up anew, in one long
 * task. Without them the page stays in the fonts that the device has.
 */
export async function fetchFonts(): Promise<void> {
  const upright = [new FontFace(SERIF, `url(${serif})`, { weight: '200 900' }), new FontFace(SANS, `url(${sans})`, { weight: '200 800' })]
  const come = await Promise.allSettled(upright.map((face) => face.load()))
  for (const one of come) if (one.status === 'fulfilled') document.fonts.add(one.value)
  // Few screens have words in italics: those are fetched when they are drawn.
  document.fonts.add(new FontFace(SERIF, `url(${serifItalic})`, { weight: '200 900', style: 'italic', display: 'swap' }))
  document.documentElement.dataset['fonts'] = 'own'
  // A font that had come before it was added tells nobody, and some screens measure their words.
  document.fonts.dispatchEvent(new Event('loadingdone'))
}
