import { fromRRule, type Result, toRRule } from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anySeriesAndDialect, assertRRuleRoundTrips, type RRuleCodec, runs } from '../../src/index.ts'
import { violationOf } from './violation-of.ts'

const law = (codec: RRuleCodec) =>
  fc.property(anySeriesAndDialect(), ({ series, dialect }) => assertRRuleRoundTrips(series, dialect, codec))

it('what RFC 5545 text can say reads back from it, and the rest is refused', () => {
  fc.assert(law({ toRRule, fromRRule }), runs(200, 7000))
})

function rewritten(pattern: RegExp, replacement: string): RRuleCodec {
  const change = (result: Result<string>): Result<string> =>
    result.ok ? { ...result, value: result.value.replace(pattern, replacement) } : result
  return { toRRule: (series, dialect) => change(toRRule(series, dialect)), fromRRule }
}

it.each<[string, RRuleCodec]>([
  ['forgets COUNT', rewritten(/;COUNT=\d+/, '')],
  ['forgets UNTIL', rewritten(/;UNTIL=\w+/, '')],
  ['writes local time as UTC', rewritten(/;TZID=[^:]+:(\w+)/, ':$1Z')],
  ['writes the next day of the month', rewritten(/BYMONTHDAY=1\b/, 'BYMONTHDAY=2')],
  [
    'writes what it can’t say',
    {
      toRRule: (series, dialect) => toRRule(series, { ...dialect, workdays: 'monday-to-friday' }),
      fromRRule,
    },
  ],
  [
    'reads no last days',
    {
      toRRule,
      fromRRule: (text) => {
        const read = fromRRule(text)
        return read.ok
          ? { ...read, value: { ...read.value, dialect: { ...read.value.dialect, shortMonth: 'skip' } } }
          : read
      },
    },
  ],
])('the law fails for a codec that %s', (_, codec) => {
  expect(violationOf(law(codec))).toBeDefined()
})
