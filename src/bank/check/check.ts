import type { Compiled } from '../compile/compile.ts'
import type { CompiledFact } from '../compile/fact.ts'
import type { DocumentText } from '../outline/document.ts'
import { fingerprint, makeOutline } from '../outline/make.ts'
import { sentencesOf } from '../outline/sentences.ts'
import { createReporter, type Locate, type Path, type Problem, type Reporter } from '../problem.ts'
import type { OutlineSource } from '../schema.ts'
import { agreementRule } from './agreement.ts'
import { answerRule, datedRule, explanationRule, producingRule, wrongStatementRule } from './answer.ts'
import { copiedRun, documentRuns, type Runs } from './copies.ts'
import type { Finding, Rule } from './finding.ts'
import { halfAnswerRule } from './half-answer.ts'
import { changedPlaces } from './outline-change.ts'
import { optionCueRule } from './option-cues.ts'
import { gapRule, stemRule } from './stem.ts'
import { termLengthRule, termsInDocument } from './terms.ts'
import { allowedTexts, textsOf } from './texts.ts'
import { tileRule } from './tiles.ts'
import { keyAmongTrapsRule, nearMemberRule, neverTrapRule, trapSetRule } from './traps.ts'

const RULES: readonly Rule[] = [
  stemRule,
  gapRule,
  keyAmongTrapsRule,
  nearMemberRule,
  neverTrapRule,
  trapSetRule,
  optionCueRule,
  agreementRule,
  answerRule,
  halfAnswerRule,
  explanationRule,
  wrongStatementRule,
  producingRule,
  datedRule,
  termLengthRule,
  tileRule,
]

/**
 * The rules of item writing over a compiled bank. With a copy of the document, terms are looked for in their
 * sentences and no run of six words of it may stand in the bank; without one, whole sentences are still recognised by
 * their fingerprints.
 */
export function checkItems(compiled: Compiled, document: DocumentText | null, locate: Locate): readonly Problem[] {
  const reporter = createReporter(locate)
  const { bank, source, outline, facts } = compiled
  if (bank === null || source === null || outline === null) return []
  const round = { bank, source, facts }
  const copies = document === null ? byFingerprint(outline) : byRuns(documentRuns(document), source.titles ?? [])
  for (const item of facts.filter(({ fact }) => fact.status === 'active')) {
    const rules = RULES.flatMap((rule) => rule(item, round))
    report([...rules, ...copies(item)], item, item.fact.id, reporter)
    if (document === null || item.fact.reverseOf !== undefined) continue
    report(termsInDocument(item, document), item, item.source.at.join(', '), reporter)
  }
  if (document !== null) reportChanges(outline, document, facts, reporter)
  return reporter.problems
}

const CHANGES = {
  changed: 'reads otherwise in this copy of the document',
  new: 'is not in outline.yaml',
  gone: 'is not in this copy of the document',
} as const

function reportChanges(
  outline: OutlineSource,
  document: DocumentText,
  facts: readonly CompiledFact[],
  reporter: Reporter,
): void {
  const changes = changedPlaces(outline, makeOutline(document), facts.map(({ fact }) => fact))
  for (const { place, how, facts: touched } of changes) {
    const resting = touched.length === 0 ? 'no fact rests on it' : `facts: ${touched.join(', ')}`
    reporter.warn('outline.yaml', pathOf(outline, place), place, `${CHANGES[how]}; ${resting}`)
  }
}

function report(findings: readonly Finding[], item: CompiledFact, subject: string, reporter: Reporter): void {
  for (const { level, field, reason } of findings) {
    const add = level === 'error' ? reporter.error : reporter.warn
    add(item.file, [...item.path, ...field], subject, reason)
  }
}

/** Where a place's passage stands in outline.yaml. */
function pathOf(outline: OutlineSource, place: string): Path {
  const ref = place.split('.')[0]
  const section = outline.findIndex(({ passages }) => passages.some((passage) => passage.ref === ref))
  const passage = outline[section]?.passages.findIndex((one) => one.ref === ref)
  return passage === undefined ? [] : [section, 'passages', passage]
}

type CopyRule = (item: CompiledFact) => Finding[]

function byRuns(runs: Runs, titles: readonly string[]): CopyRule {
  return (item) =>
    textsOf(item).flatMap(({ field, text }) => {
      const run = copiedRun(text, runs, [...allowedTexts(item), ...titles])
      return run === null ? [] : [{ level: 'error', field, reason: `copies six words of the document: "${run}"` }]
    })
}

function byFingerprint(outline: OutlineSource): CopyRule {
  const places = new Map(
    outline.flatMap(({ passages }) =>
      passages.flatMap(({ ref, sentences }) =>
        (sentences ?? []).map((hash, index): [string, string] => [hash, `${ref}.${index + 1}`]),
      ),
    ),
  )
  return (item) =>
    textsOf(item).flatMap(({ field, text }) => {
      const place = sentencesOf(text).map((one) => places.get(fingerprint(one))).find((one) => one !== undefined)
      return place === undefined ? [] : [{ level: 'error', field, reason: `copies sentence ${place} of the document` }]
    })
}
