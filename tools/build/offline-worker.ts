import { VitePWA, type ManifestOptions } from 'vite-plugin-pwa'

/**
 * The service worker that keeps every file of a build, for use without a network. It is registered by the page's own code.
 *
 * @param manifest of the app that can be installed; false where there is none
 */
export function offlineWorker(manifest: Partial<ManifestOptions> | false): ReturnType<typeof VitePWA> {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: null,
    manifest,
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,json,woff2,txt,png,webmanifest}'],
      globIgnores: ['pictures/**', 'robots.txt', '.vite/**'],
      navigateFallback: 'index.html',
      cleanupOutdatedCaches: true,
      // The page of the very first visit is served too, or its other screens would be missing once the network is.
      clientsClaim: true,
      inlineWorkboxRuntime: true,
    },
  })
}
