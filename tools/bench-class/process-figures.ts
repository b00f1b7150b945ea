import { readFileSync } from 'node:fs'

/** Ticks a second in which Linux counts the time of processors. */
const TICKS = 100

/** Memory that a process holds now and has held at most, in MB. */
export function memoryOf(pid: number): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string): number => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 102.4) / 10
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') }
}

/** Time of processors that a process has used, in ms. */
export function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS
}
