import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { english } from '../text/en.ts'
import { chinese } from '../text/zh-CN.ts'
import { monthPicture, monthsBetween } from './month-picture.ts'

const months = Array.from({ length: 12 }, (_, index) => ({ year: 2026, month: index + 1 }))
const every31st = new Set(months.map(({ month }) => `2026-${String(month).padStart(2, '0')}-31`))
const mark = (day: string) => day

it.each([
  ['English', english],
  ['Chinese', chinese],
])('in %s every column of days stands under its weekday, whatever stands beside it', (_, texts) => {
  const alone = monthPicture(months.slice(4, 5), every31st, { texts, columns: 80, mark }).split('\n')
  const beside = monthPicture(months.slice(3, 6), every31st, { texts, columns: 80, mark }).split('\n')
  expect(columnOf(alone.at(-1) ?? '', '31*')).toBe(18)
  expect(columnOf(beside.at(-1) ?? '', '31*')).toBe(23 + 18)
})

it.each([20, 45, 80, 200])('no line is wider than %d columns, where one month fits', (columns) => {
  const lines = monthPicture(months, every31st, { texts: chinese, columns, mark }).split('\n')
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(columns, 21))
})

it('how marked days stand out takes no width', () => {
  const plain = monthPicture(months, every31st, { texts: english, columns: 80, mark })
  const marked = monthPicture(months, every31st, { texts: english, columns: 80, mark: (day) => `<${day}>` })
  expect(marked.replaceAll(/[<>]/g, '')).toBe(plain)
})

it.each([
  ['2026-11-30', '2026-11-30', ['2026-11']],
  ['2026-11-30', '2027-02-01', ['2026-11', '2026-12', '2027-01', '2027-02']],
])('from %s to %s there are the months %j', (first, last, expected) => {
  const names = monthsBetween(first, last).map(
    ({ year, month }) => `${year}-${String(month).padStart(2, '0')}`,
  )
  expect(names).toEqual(expected)
})

it('marks exactly the days asked for', () => {
  const picture = monthPicture(months, every31st, { texts: english, columns: 80, mark: (day) => `<${day}>` })
  expect(picture.match(/<31>\*/g)).toHaveLength(7)
  expect(picture.match(/\*/g)).toHaveLength(7)
})

function columnOf(line: string, text: string): number {
  return stringWidth(line.slice(0, line.lastIndexOf(text)))
}
