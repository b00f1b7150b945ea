/** New versions of the app, and its being there without a network. */
export const update = {
  ready: 'A new version is ready.',
  apply: 'Update now',
  later: 'Later',
  offline: 'Ready to work offline.',
}
