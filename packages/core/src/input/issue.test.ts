import { expect, it } from 'vitest'
import { issue } from './issue.ts'

it.each<[string, unknown]>([
  ['a bigint of a thousand digits', 10n ** 1000n],
  ['a text of a thousand letters', 'x'.repeat(1000)],
  ['a list of a thousand items', Array.from({ length: 1000 })],
])('an issue does not hold %s', (_, received) => {
  expect(issue('malformed', [], { format: 'anything' }, received).received.length).toBeLessThanOrEqual(60)
})
