/** What a phone needs of a class once it has a seat or waits for one, but for the question: in one piece, since it will need it all. */
export { default as CheckWords } from './CheckWords.vue'
export { firstAnswer } from './first-answer.ts'
export { default as GivenAnswer } from './GivenAnswer.vue'
export { seatName } from './seat-name.ts'
export { default as SeatPhase } from './SeatPhase.vue'
export { toldDivision } from './told-division.ts'
