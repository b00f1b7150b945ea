import * as v from 'valibot'
import { BANK_FORMAT, type Bank, type Group, type OutlineSection } from '../bank.ts'
import type { FactId } from '../ids.ts'
import { checkLock } from '../lock/check.ts'
import { createReporter, type Locate, type Problem, type Reporter } from '../problem.ts'
import {
  BankSourceSchema,
  FactSourceSchema,
  LockSchema,
  OutlineSourceSchema,
  type BankSource,
  type OutlineSource,
} from '../schema.ts'
import { canonicalJson, shortHash } from '../text/hash.ts'
import { compileEntry, type CompiledFact } from './fact.ts'
import { checkGroups } from './groups.ts'
import { checkNeverTraps } from './never-traps.ts'
import { checkOutline, compileOutline, placeFault } from './outline.ts'
import { readBySchema } from './read.ts'
import { canAsk, compileGroups, withGroupForms } from './together.ts'

/** The parsed files of a bank. `files` are those under `facts/`, in the order in which learners meet them. */
export interface BankInput {
  readonly bank: unknown
  readonly files: readonly { readonly name: string; readonly value: unknown }[]
  readonly outline: unknown
  readonly lock?: unknown
}

/** What compiling gave. `bank` is null where no bank could be made; with errors among `problems` it is not whole. */
export interface Compiled {
  readonly bank: Bank | null
  readonly facts: readonly CompiledFact[]
  readonly source: BankSource | null
  readonly outline: OutlineSource | null
  /** Whether the facts were compared with a lock. */
  readonly locked: boolean
  readonly problems: readonly Problem[]
}

/**
 * Compiles a bank from parsed values. Files are named `bank.yaml`, `outline.yaml`, `lock.json` and by each file's
 * own name; `locate` finds lines in them. All problems are collected; nothing is thrown for bad input.
 */
export function compileBank(input: BankInput, locate: Locate): Compiled {
  const reporter = createReporter(locate)
  const read = <const S extends v.GenericSchema>(schema: S, value: unknown, file: string): v.InferOutput<S> | null =>
    readBySchema(schema, value, { reporter, file, path: [], subject: '' })
  const source = read(BankSourceSchema, input.bank, 'bank.yaml')
  const outline = read(OutlineSourceSchema, input.outline, 'outline.yaml')
  const lock = input.lock === undefined ? null : read(LockSchema, input.lock, 'lock.json')
  const single = input.files.flatMap(({ name, value }) => compileFile(name, value, reporter))
  const groups = compileGroups(source?.groups ?? [], single)
  const facts = withGroupForms(single, groups)

  reportDuplicates(facts, reporter)
  if (outline !== null) checkOutline(outline, reporter)
  if (outline !== null) checkPlaces(facts, compileOutline(outline), reporter)
  if (source !== null) {
    checkObjectives(source, facts, reporter)
    checkGroups(source.groups ?? [], facts, reporter)
    if (outline !== null) checkNeverTraps(source.never_traps, facts, compileOutline(outline), reporter)
  }
  checkReplaces(facts, new Set(Object.keys(lock ?? {})), reporter)
  if (lock !== null) checkLock(lock, facts, writtenIds(input), reporter)
  reportIdleGroups(groups, reporter)

  const bank = source === null || outline === null ? null : assemble(source, compileOutline(outline), facts, groups)
  return { bank, facts, source, outline, locked: lock !== null, problems: reporter.problems }
}

function compileFile(file: string, value: unknown, reporter: Reporter): CompiledFact[] {
  const entries = readBySchema(v.array(v.unknown(), 'must be a list of facts'), value, {
    reporter,
    file,
    path: [],
    subject: '',
  })
  return (entries ?? []).flatMap((entry, index) => {
    const where = { reporter, file, path: [index] }
    const source = readBySchema(FactSourceSchema, entry, { ...where, subject: subjectOf(entry) })
    return source === null ? [] : compileEntry(source, where)
  })
}

/** Every id in the files, whether its fact could be compiled or not. Null where an entry has none. */
function writtenIds({ files }: BankInput): Set<string> | null {
  const lists = files.map(({ value }) => v.safeParse(v.array(v.looseObject({ id: v.string() })), value))
  if (lists.some(({ success }) => !success)) return null
  const entries = lists.flatMap((list) => (list.success ? list.output : []))
  return new Set(entries.flatMap((entry) => ('reverse' in entry ? [entry.id, `${entry.id}~reverse`] : [entry.id])))
}

/** A fact that cannot be read is named by its id, if it has one. */
function subjectOf(entry: unknown): string {
  const named = v.safeParse(v.object({ id: v.string() }), entry)
  return named.success ? named.output.id : 'fact without id'
}

function reportDuplicates(facts: readonly CompiledFact[], reporter: Reporter): void {
  const seen = new Set<FactId>()
  for (const { fact, file, path } of facts) {
    if (seen.has(fact.id) && fact.reverseOf === undefined) {
      reporter.error(file, [...path, 'id'], fact.id, 'this id names another fact already')
    }
    seen.add(fact.id)
  }
}

function checkPlaces(facts: readonly CompiledFact[], outline: readonly OutlineSection[], reporter: Reporter): void {
  for (const { fact, file, path } of facts) {
    if (fact.reverseOf !== undefined || fact.status === 'retired') continue
    for (const place of fact.at) {
      const fault = placeFault(outline, place)
      if (fault !== null) reporter.error(file, [...path, 'at'], place, fault)
    }
  }
}

function checkObjectives(source: BankSource, facts: readonly CompiledFact[], reporter: Reporter): void {
  const known = new Set<string>(source.objectives.map(({ id }) => id))
  for (const { fact, file, path } of facts) {
    if (fact.reverseOf !== undefined || known.has(fact.objective)) continue
    reporter.error(file, [...path, 'objective'], fact.id, `there is no objective "${fact.objective}" in bank.yaml`)
  }
}

/** What a fact replaces was there before, and is retired now. */
function checkReplaces(facts: readonly CompiledFact[], locked: ReadonlySet<string>, reporter: Reporter): void {
  const byId = new Map(facts.map(({ fact }) => [fact.id, fact]))
  for (const { fact, file, path } of facts) {
    for (const old of fact.replaces) {
      const at = [...path, 'replaces']
      const known = byId.get(old)
      if (known === undefined && !locked.has(old)) reporter.error(file, at, fact.id, `there never was a fact "${old}"`)
      if (known?.status === 'active') reporter.error(file, at, fact.id, `"${old}" is not retired`)
    }
  }
}

const TAKES: Record<Group['form'], string> = {
  match: 'three facts',
  order: 'three facts whose times are apart',
  sort: 'three facts, and two bins that are not empty',
}

/** After an error facts may be missing, so that nothing can be said of their groups. */
function reportIdleGroups(groups: readonly Group[], reporter: Reporter): void {
  if (reporter.problems.some(({ level }) => level === 'error')) return
  groups.forEach((group, index) => {
    if (canAsk(group)) return
    reporter.warn('bank.yaml', ['groups', index, 'id'], group.id, `makes no question: that takes ${TAKES[group.form]}`)
  })
}

function assemble(
  source: BankSource,
  outline: OutlineSection[],
  facts: readonly CompiledFact[],
  groups: readonly Group[],
): Bank {
  const content = {
    format: BANK_FORMAT,
    id: source.id,
    document: source.document,
    ...(source.note === undefined ? {} : { note: source.note }),
    objectives: source.objectives,
    outline,
    facts: facts.map(({ fact }) => fact),
  } as const
  return { ...content, groups: [...groups], version: shortHash(canonicalJson({ ...content, groups }), 8) }
}
