import type { Signal } from '../later-ports.ts'

const TICK_MS = 10
const CLICK_HERTZ = 880
const CLICK_SECONDS = 0.03
/** Far below full volume. */
const CLICK_VOLUME = 0.06

/** What can be felt or heard; nothing where the device has no such thing. */
export function browserSignals(): (signal: Signal) => void {
  let audio: AudioContext | null = null
  return (signal) => {
    if (signal === 'tick') {
      if ('vibrate' in navigator) navigator.vibrate(TICK_MS)
    } else if ('AudioContext' in window) {
      audio ??= new AudioContext()
      click(audio)
    }
  }
}

/** A short tone that fades: without the fade its end would crack. */
function click(audio: AudioContext): void {
  const end = audio.currentTime + CLICK_SECONDS
  const volume = audio.createGain()
  volume.gain.setValueAtTime(CLICK_VOLUME, audio.currentTime)
  volume.gain.linearRampToValueAtTime(0, end)
  const tone = audio.createOscillator()
  tone.frequency.value = CLICK_HERTZ
  tone.connect(volume).connect(audio.destination)
  tone.start()
  tone.stop(end)
}
