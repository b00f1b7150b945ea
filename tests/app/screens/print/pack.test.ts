// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack, type PackedPage, type Piece, type Room } from '../../../../src/app/screens/print/pack.ts'

const piece = (height: number, kind: Partial<Piece> = {}): Piece => ({ height, fresh: false, leads: false, ...kind })
const heading = (height: number): Piece => piece(height, { leads: true })

const pieces = fc.array(
  fc.record({ height: fc.integer({ min: 1, max: 60 }), fresh: fc.constantFrom(false, false, false, true), leads: fc.constantFrom(false, false, false, true) }),
  { maxLength: 40 },
)
const rooms = fc.record({ first: fc.integer({ min: 40, max: 100 }), other: fc.integer({ min: 60, max: 120 }), columns: fc.integer({ min: 1, max: 3 }) })

function roomOf(page: number, room: Room): number {
  return page === 0 ? room.first : room.other
}

function heightOf(column: readonly number[], of: readonly Piece[]): number {
  return column.reduce((sum, index) => sum + (of[index]?.height ?? 0), 0)
}

describe('packing pieces onto pages', () => {
  it('takes each of them once, in their order', () => {
    fc.assert(
      fc.property(pieces, rooms, (all, room) => {
        expect(pack(all, room).flat(2)).toEqual(all.map((_, index) => index))
      }),
    )
  })

  it('fills no column beyond its room, but for a piece that is higher by itself', () => {
    fc.assert(
      fc.property(pieces, rooms, (all, room) => {
        for (const [page, columns] of pack(all, room).entries()) {
          expect(columns.length).toBeLessThanOrEqual(room.columns)
          for (const column of columns) if (column.length > 1) expect(heightOf(column, all)).toBeLessThanOrEqual(roomOf(page, room))
        }
      }),
    )
  })

  it('the columns of the last page, made equally long, stay within the page', () => {
    const all = [piece(20), piece(20), piece(50), piece(45)]
    expect(pack(all, { first: 95, other: 95, columns: 2 })).toEqual<readonly PackedPage[]>([[[0, 1, 2], [3]]])
    expect(pack([piece(30), piece(60), piece(40), piece(40)], { first: 95, other: 95, columns: 2 })).toEqual([[[0, 1], [2, 3]]])
  })

  it('levels the columns of the last page only', () => {
    const all = Array.from({ length: 12 }, () => piece(10))
    expect(pack(all, { first: 40, other: 40, columns: 2 })).toEqual([
      [
        [0, 1, 2, 3],
        [4, 5, 6, 7],
      ],
      [
        [8, 9],
        [10, 11],
      ],
    ])
  })

  it('leaves no heading alone at the end of a column', () => {
    const all = [piece(20), heading(10), piece(20)]
    expect(pack(all, { first: 40, other: 40, columns: 1 })).toEqual([[[0]], [[1, 2]]])
  })

  it('begins a new page where a piece asks for one', () => {
    const all = [piece(10), piece(10, { fresh: true }), piece(10)]
    expect(pack(all, { first: 100, other: 100, columns: 2 })).toEqual([[[0]], [[1], [2]]])
  })

  it('makes no page of nothing', () => {
    expect(pack([], { first: 10, other: 10, columns: 2 })).toEqual([])
  })
})
