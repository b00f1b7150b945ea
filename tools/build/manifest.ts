import type { ManifestOptions } from 'vite-plugin-pwa'

/**
 * The web app manifest. `id` names the app to browsers for ever, whatever folder it is served from; every other
 * address is relative, so that the same files work on any host.
 */
export const manifest: Partial<ManifestOptions> = {
  id: 'passage',
  name: 'Passage',
  short_name: 'Passage',
  description: 'Learn a document by heart: quizzes and flashcards, offline, on this device.',
  lang: 'en-GB',
  dir: 'ltr',
  start_url: './',
  scope: './',
  display: 'standalone',
  categories: ['education'],
  background_color: '#f8f6ee',
  theme_color: '#f8f6ee',
  launch_handler: { client_mode: 'navigate-existing' },
  icons: [
    { src: './icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    { src: './icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: './icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: './icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: './icon-monochrome-512.png', sizes: '512x512', type: 'image/png', purpose: 'monochrome' },
  ],
  screenshots: [
    { src: './pictures/narrow.png', sizes: '780x1688', type: 'image/png', form_factor: 'narrow', label: 'What to study today' },
    { src: './pictures/wide.png', sizes: '1280x800', type: 'image/png', form_factor: 'wide', label: 'What to study today' },
  ],
  shortcuts: [
    { name: 'Study due now', short_name: 'Study', url: './#/study', icons: [{ src: './icon-192.png', sizes: '192x192' }] },
    { name: 'Quick quiz', short_name: 'Quiz', url: './#/quiz', icons: [{ src: './icon-192.png', sizes: '192x192' }] },
    { name: 'Document', url: './#/doc', icons: [{ src: './icon-192.png', sizes: '192x192' }] },
  ],
}
