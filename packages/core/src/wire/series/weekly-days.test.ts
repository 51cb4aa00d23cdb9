import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runs } from '../../../test/runs.ts'
import type { Issue } from '../../input/issue.ts'
import { readWeeklyDays } from './weekly-days.ts'

const numbering = fc.constantFrom<'monday-is-1' | 'sunday-is-1'>('monday-is-1', 'sunday-is-1')
const item = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 7 }).map(String) },
  fc.constantFrom('', '0', '8', '9', '12', '-1', 'x', '１'),
)

it('a list in text is read as the list of its items is', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 9 }), numbering, (items, choice) => {
      const ofText: Issue[] = []
      const ofList: Issue[] = []
      const days = readWeeklyDays(items.join(','), ['weekly_days'], choice, ofText)
      expect(days).toEqual(readWeeklyDays(items, ['weekly_days'], choice, ofList))
      expect(ofText).toEqual(ofList)
    }),
    runs(1000, 50_000),
  )
})

it.each([
  { text: '1,3', days: ['monday', 'wednesday'] },
  { text: '7,1', days: ['monday', 'sunday'] },
  { text: '3', days: ['wednesday'] },
  { text: '1，3', days: ['monday', 'wednesday'] },
  { text: ' 1 3 ', days: ['monday', 'wednesday'] },
])('$text is $days', ({ text, days }) => {
  expect(readWeeklyDays(text, [], 'monday-is-1', [])).toEqual(days)
})
