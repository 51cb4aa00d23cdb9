import { expect, it } from 'vitest'
import { pairNearest } from './pair-nearest.ts'

const placed = (places: readonly number[]) => places.map((at) => ({ at }))

it.each([
  { title: 'each with the nearest', items: [10, 20], candidates: [11, 19], pairs: [11, 19] },
  {
    title: 'none, where none lies closer than the bound',
    items: [10, 20],
    candidates: [15],
    pairs: [undefined, undefined],
  },
  {
    title: 'as many as can be, though one alone lay nearer',
    items: [10, 12],
    candidates: [11, 13],
    pairs: [11, 13],
  },
  {
    title: 'one candidate with the nearer of two',
    items: [10, 13],
    candidates: [12],
    pairs: [undefined, 12],
  },
  { title: 'none crossing another', items: [10, 11], candidates: [9, 14], pairs: [9, 14] },
  { title: 'no candidates', items: [10], candidates: [], pairs: [undefined] },
  { title: 'no items', items: [], candidates: [10], pairs: [] },
])('pairs $title', ({ items, candidates, pairs }) => {
  expect(pairNearest(placed(items), placed(candidates), 5).map((found) => found?.at)).toEqual(pairs)
})
