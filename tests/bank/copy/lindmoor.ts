import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { makeFingerprints } from '../../../src/bank/copy/make-fingerprints.ts'
import type { Fingerprints } from '../../../src/bank/copy/fingerprints.ts'
import { recognise, type Recognition } from '../../../src/bank/copy/recognise.ts'
import { PlaceRefSchema, type PlaceRef } from '../../../src/bank/ids.ts'
import { DOCUMENT, readEdited } from '../edited-bank.ts'

/** The invented document as plain text: eight sentences in three sections. */
export const PAGE = readFileSync(DOCUMENT, 'utf8')

/** By what a copy of it is recognised. */
export function lindmoorFingerprints(): Fingerprints {
  const { bank, outline, facts } = readEdited([], null).compiled
  if (bank === null || outline === null) throw new Error('The invented bank does not compile.')
  return makeFingerprints(bank.id, outline, facts)
}

const prints = lindmoorFingerprints()

/** What is recognised of the invented document in a text. */
export function found(text: string): Recognition {
  return recognise(text, prints)
}

/** The places that are recognised. */
export function placesIn(text: string): readonly string[] {
  return [...found(text).found.keys()]
}

/** A place by its name. */
export function at(place: string): PlaceRef {
  return v.parse(PlaceRefSchema, place)
}
