import { type Finding, type ConformancePlan, findingText } from '@umeeting/testing'
import type { Language } from '../language.ts'

const marks = { passed: '✓', failed: '✗', skipped: '–' } as const

/** As wide as the longest clause. */
const WIDTH = 28

/** A finding as a line, and why it failed or was skipped below. */
export function findingLines(finding: Finding, { locale }: Language): readonly string[] {
  const { id, outcome } = finding
  const { title, reason } = findingText(finding, locale)
  const line = `${marks[outcome]} ${id.padEnd(WIDTH)} ${title}`
  if (outcome === 'passed' || reason === undefined) return [line]
  return [line, ...reason.split('\n').map((each) => `    ${each}`)]
}

/** What each clause would book, and the sum. */
export function planLines(
  { clauses, bookings }: ConformancePlan,
  { locale, texts }: Language,
): readonly string[] {
  const lines = clauses.map(({ id, title, bookings: count, skipped }) => {
    const said = findingText({ title, reason: skipped, law: undefined }, locale)
    const why = said.reason === undefined ? '' : ` (${said.reason})`
    return `${String(skipped === undefined ? count : '–').padStart(4)}  ${id.padEnd(WIDTH)} ${said.title}${why}`
  })
  return [...lines, '', texts.conform.cost(bookings)]
}
