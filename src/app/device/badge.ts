/** Shows a count on the app's icon, none for 0, where the device has such counts and lets us. */
export async function showBadge(count: number): Promise<void> {
  if (!('setAppBadge' in navigator)) return
  try {
    await (count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge())
  } catch {
    // Not installed, or not allowed: nobody misses what was never there.
  }
}
