import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarFile, type DailyReminder } from '../../../src/memory/reminder/calendar-file.ts'

const GIVEN: DailyReminder = {
  ...{ time: '19:30', from: '2026-02-16', now: Date.UTC(2026, 1, 16, 12), uid: 'daily-abc@passage' },
  ...{ title: 'Passage: a few questions', text: 'About 5 minutes.\nNothing is lost; skip it, if you like.', address: 'https://league.example/app/' },
}

function event(given: Partial<DailyReminder> = {}): ICAL.Event {
  const [component] = new ICAL.Component(ICAL.parse(calendarFile({ ...GIVEN, ...given }))).getAllSubcomponents('vevent')
  if (component === undefined) throw new Error('No event.')
  return new ICAL.Event(component)
}

describe('a calendar with a daily reminder, read by another’s parser', () => {
  it('rings every day at the same hour wherever one is', () => {
    const { startDate, component } = event()
    expect(startDate.zone).toBe(ICAL.Timezone.localTimezone)
    const days = event().iterator()
    expect(Array.from({ length: 3 }, () => days.next().toString())).toEqual([
      '2026-02-16T19:30:00',
      '2026-02-17T19:30:00',
      '2026-02-18T19:30:00',
    ])
    const [alarm] = component.getAllSubcomponents('valarm')
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY')
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('PT0S')
  })

  it('says what it is, where the app is, and who it is for', () => {
    const made = event()
    expect(made.summary).toBe(GIVEN.title)
    expect(made.description).toBe(GIVEN.text)
    expect(made.uid).toBe(GIVEN.uid)
    expect(made.duration.toString()).toBe('PT10M')
    expect(made.component.getFirstPropertyValue('url')).toBe(GIVEN.address)
  })

  it('keeps every line within 75 bytes, whatever the letters', () => {
    const title = 'Préparation à l’écrit, ждём вас; 練習の時間です 😀'.repeat(6)
    const text = calendarFile({ ...GIVEN, title })
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(event({ title }).summary).toBe(title)
  })

  it('a text cannot bring in lines of its own', () => {
    const made = event({ text: 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT', address: 'https://a.example/\r\nX:1' })
    expect(made.description).toBe('a\nEND:VEVENT\nBEGIN:VEVENT')
    expect(made.component.getFirstProperty('x')).toBeNull()
  })

  it.each([{ time: '24:00' }, { time: '7:5' }, { time: '' }, { from: 'tomorrow' }])('refuses %o', (given) => {
    expect(() => calendarFile({ ...GIVEN, ...given })).toThrow(RangeError)
  })
})
