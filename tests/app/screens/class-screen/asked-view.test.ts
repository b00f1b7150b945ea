import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import AskedView from '../../../../src/app/screens/class-screen/AskedView.vue'
import { enClass } from '../../../../src/app/words/en-class.ts'
import { en } from '../../../../src/app/words/en.ts'
import { WORDS } from '../../../../src/app/words/words.ts'
import type { Question } from '../../../../src/quiz/question.ts'
import { aLesson } from '../../../classroom/host/room.ts'

describe('a question on the projector', () => {
  it('names the options that there are to those who raise their hands', () => {
    const common = { do: 'state', phase: 'open', bank: 'league', version: '1', count: 1, locked: false, roster: null, told: '', question: 0, round: 1, clock: null } as const
    const manner = { pacing: 'led', naming: 'free', changing: false, confidence: false, teams: 0, speed: false, streaks: false } as const
    const note = (concealed: Question) => {
      const props = { room: { ...common, manner, concealed }, ways: 'both' as const }
      return mount(AskedView, { props, global: { provide: { [WORDS]: { ...en, ...enClass } } } }).get('.note').text()
    }
    const asked = (form: Question['form']) => {
      const found = aLesson().questions.find(({ question }) => question.form === form)?.question
      if (found === undefined) throw new Error('The lesson has no such question.')
      return found
    }
    expect(note(asked('true-false'))).toBe('Raise your hand for True or False')
    const choice = asked('choice')
    const withOptions = (count: number) => (choice.form === 'choice' ? { ...choice, options: ['1', '2', '3', '4', '5', '6'].slice(0, count) } : choice)
    expect(note(withOptions(2))).toBe('Raise your hand for A or B')
    expect(note(withOptions(3))).toBe('Raise your hand for A, B or C')
    expect(note(withOptions(4))).toBe('Raise your hand for A, B, C or D')
    expect(note(withOptions(6))).toBe('Raise your hand for A, B, C … F')
  })
})
