import type { Answer } from '../bank.ts'
import { acceptedTexts, wordingsOf } from '../plain.ts'
import type { Reporter } from '../problem.ts'
import type { GroupSource } from '../schema.ts'
import { sameWording } from '../text/words.ts'
import type { CompiledFact } from './fact.ts'
import { overlaps, readSpan } from './span.ts'
import { timeOf } from './together.ts'

interface Tile {
  readonly text: string
  readonly bin: string | null
  readonly owner: CompiledFact
  readonly group: string
}

/**
 * Checks what facts say of the groups they stand in: the group and its bins exist, no tile stands twice, what is
 * put in order has a time, what is matched has answers that differ.
 */
export function checkGroups(groups: readonly GroupSource[], facts: readonly CompiledFact[], reporter: Reporter): void {
  const known = new Map(groups.map((group) => [group.id, group]))
  groups.forEach((group, index) => {
    if (groups.findIndex(({ id }) => id === group.id) < index) {
      reporter.error('bank.yaml', ['groups', index, 'id'], group.id, 'this id names another group already')
    }
  })
  const originals = facts.filter(({ fact }) => fact.reverseOf === undefined && fact.status === 'active')
  checkTimes(originals, reporter)
  const tiles = originals.flatMap((owner) => tilesOf(owner, known, reporter))
  for (const group of groups) {
    const own = tiles.filter((tile) => tile.group === group.id)
    reportTwice(own, reporter)
    if (group.form === 'order') checkOrder(own, reporter)
    if (group.form === 'match') checkMatch(group, groups.indexOf(group), own, reporter)
  }
}

function checkTimes(facts: readonly CompiledFact[], reporter: Reporter): void {
  for (const { fact, source, file, path } of facts) {
    if (source.when === undefined) continue
    const at = [...path, 'when']
    if (fact.answer.kind === 'date') reporter.error(file, at, fact.id, 'when: the answer is the date already')
    else if (readSpan(source.when) === null) {
      reporter.error(file, at, fact.id, `when: "${source.when}" is not a date such as 2008-09, nor two joined by "/"`)
    }
  }
}

function tilesOf(owner: CompiledFact, known: ReadonlyMap<string, GroupSource>, reporter: Reporter): Tile[] {
  return Object.entries(owner.source.in ?? {}).flatMap(([id, entry]) => {
    const group = known.get(id)
    const fail = (reason: string): Tile[] => {
      reporter.error(owner.file, [...owner.path, 'in', id], owner.fact.id, reason)
      return []
    }
    if (group === undefined) return fail(`there is no group "${id}" in bank.yaml`)
    if (owner.source.not?.includes(group.form) === true) return fail(`"${id}" is asked by ${group.form}, which not rules out`)
    if (typeof entry === 'string') {
      return group.form === 'sort' ? fail(`"${id}" sorts: name a bin`) : [{ text: entry, bin: null, owner, group: id }]
    }
    if (group.form !== 'sort') return fail(`"${id}" has no bins: write one tile`)
    return Object.entries(entry).flatMap(([bin, tiles]) =>
      Object.hasOwn(group.bins, bin)
        ? [tiles].flat().map((text) => ({ text, bin, owner, group: id }))
        : fail(`"${id}" has no bin "${bin}"`),
    )
  })
}

function reportTwice(tiles: readonly Tile[], reporter: Reporter): void {
  tiles.forEach((tile, index) => {
    const first = tiles.slice(0, index).find((other) => sameWording(other.text, tile.text))
    if (first === undefined) return
    const { owner, group } = tile
    const where = first.bin === tile.bin ? `twice in "${group}"` : `in two bins of "${group}"`
    reporter.error(owner.file, [...owner.path, 'in', group], owner.fact.id, `the tile "${tile.text}" stands ${where}`)
  })
}

/** Facts whose times overlap may share a group; they are listed, because they never meet in one question. */
function checkOrder(tiles: readonly Tile[], reporter: Reporter): void {
  tiles.forEach(({ owner, group }, index) => {
    const at = [...owner.path, 'in', group]
    const time = timeOf(owner)
    if (time === null) {
      if (owner.source.when === undefined) reporter.error(owner.file, at, owner.fact.id, `"${group}" needs when`)
      return
    }
    for (const earlier of tiles.slice(0, index)) {
      const other = timeOf(earlier.owner)
      if (other === null || !overlaps(time, other)) continue
      const reason = `shares its time with ${earlier.owner.fact.id}: they never meet in one "${group}"`
      reporter.warn(owner.file, at, owner.fact.id, reason)
    }
  })
}

/** The right-hand entries stand side by side, so that no wording of one may be right for another. */
function checkMatch(
  group: Extract<GroupSource, { form: 'match' }>,
  index: number,
  tiles: readonly Tile[],
  reporter: Reporter,
): void {
  const entries = tiles.map(({ owner }) => entryWordings(owner.fact.answer))
  tiles.forEach(({ owner }, place) => {
    const clash = entries[place]?.find((text) => entries.slice(0, place).some((others) => isAmong(others, text)))
    if (clash === undefined) return
    const reason = `"${clash}" answers another fact of "${group.id}" too`
    reporter.error(owner.file, [...owner.path, 'in', group.id], owner.fact.id, reason)
  })
  const answers = tiles.flatMap(({ owner }) => acceptedTexts(owner.fact.answer))
  group.spare.forEach((text, place) => {
    if (!isAmong(answers, text)) return
    reporter.error('bank.yaml', ['groups', index, 'spare', place], group.id, `spare "${text}" is an answer`)
  })
}

/** What counts as the entry of an answer: any of its wordings, and the members of a list joined as they are shown. */
function entryWordings(answer: Answer): readonly string[] {
  if (answer.kind !== 'list') return acceptedTexts(answer)
  return [wordingsOf(answer).map(({ text }) => text).join(', ')]
}

function isAmong(texts: readonly string[], text: string): boolean {
  return texts.some((one) => sameWording(one, text))
}
