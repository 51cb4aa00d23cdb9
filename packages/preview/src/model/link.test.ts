import { anySeriesAndDialect } from '@umeeting/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asFragment, readLink } from './link.ts'

const withoutCalendar = anySeriesAndDialect().filter(({ dialect }) => typeof dialect.workdays !== 'function')

describe('a link', () => {
  it('of any rule reads back as that rule', () => {
    fc.assert(
      fc.property(withoutCalendar, (rule) => {
        expect(readLink(asFragment(rule))).toMatchObject({
          kind: 'rule',
          rule,
          unescaped: false,
          unknown: [],
        })
      }),
    )
  })

  it('that was escaped for a page, once or twice, reads back as what it was', () => {
    fc.assert(
      fc.property(withoutCalendar, fc.constantFrom('&amp;', '&amp;amp;'), (rule, escaped) => {
        const link = readLink(asFragment(rule).replaceAll('&', escaped))
        expect(link).toMatchObject({ kind: 'rule', rule })
      }),
    )
  })

  it('of any text at all is a rule, faulty or none, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['rule', 'faulty', 'none']).toContain(readLink(text).kind)
      }),
    )
  })

  it.each([
    { why: 'an anchor', fragment: '#calendar' },
    { why: 'no start', fragment: '#recurrence_type=1&daily_type=1&end_times=3' },
    { why: 'a recurrence type that is none', fragment: '#start_time=2026-11-30+10:00:00&recurrence_type=9' },
    { why: 'a name given twice', fragment: '#start_time=2026-11-30+10:00:00&start_time=2026-12-01+10:00:00' },
    { why: 'a zone that is none', fragment: '#start_time=2026-11-30+10:00:00&zone=Mars/Olympus' },
    { why: 'a cut start', fragment: '#start_time=2026-11-' },
    { why: 'a broken escape', fragment: '#start_time=2026%ZZ' },
  ])('with $why is faulty, with the reason', ({ fragment }) => {
    const link = readLink(fragment)
    expect(link).toMatchObject({ kind: 'faulty' })
    expect(link).toHaveProperty('issues.length', expect.any(Number))
    expect(link).not.toHaveProperty('issues.length', 0)
  })

  it('names what it holds and nobody knows, never its value', () => {
    const link = readLink('#start_time=2026-11-30+10:00:00&end_time=10&api_secret=s3cret')
    expect(link).toMatchObject({ kind: 'rule', unknown: ['end_time', 'api_secret'] })
    expect(JSON.stringify(link)).not.toContain('s3cret')
  })
})
