import { documentedDialect, parseDialect, type Result, zoomDialect } from '@umeeting/core'
import { describe, expect, it } from 'vitest'
import { readDialectGiven, readValue, takeEarly } from './given.ts'

const tuesdays = { start_time: '2026-12-01 10:00:00', recurrence_type: '2', weekly_days: '2' }
const ofTuesdays = {
  recurrence: { kind: 'weekly', weekdays: ['tuesday'] },
  start: '2026-12-01 10:00:00',
  end: { kind: 'open' },
}

describe('the attribute `value`', () => {
  it.each([
    { form: 'an object', given: tuesdays },
    { form: 'JSON', given: JSON.stringify(tuesdays) },
    { form: 'JSON with blanks before it', given: `\n  ${JSON.stringify(tuesdays)}` },
    { form: 'a query', given: 'start_time=2026-12-01+10%3A00%3A00&recurrence_type=2&weekly_days=2' },
    {
      form: 'a query as it is typed',
      given: 'start_time=2026-12-01 10:00:00&recurrence_type=2&weekly_days=2',
    },
  ])('is read where it is $form', ({ given }) => {
    expect(readValue(given, documentedDialect)).toEqual({ ok: true, value: ofTuesdays, notices: [] })
  })

  it('is read in the dialect of the element', () => {
    expect(readValue({ ...tuesdays, weekly_days: '3' }, zoomDialect)).toMatchObject({ value: ofTuesdays })
  })

  it.each([{ given: undefined }, { given: null }, { given: '' }])('$given is no value', ({ given }) => {
    expect(readValue(given, documentedDialect)).toBeUndefined()
  })

  it.each([
    { form: 'JSON that breaks off', given: '{"start_time":"2026', issues: [['not-an-object']] },
    { form: 'a list', given: '[1]', issues: [['not-an-object']] },
    { form: 'text in quotes', given: '"2026-12-01"', issues: [['not-an-object']] },
    { form: 'prose', given: 'every Tuesday', issues: [['required', 'start_time']] },
    {
      form: 'a weekday that is none',
      given: { ...tuesdays, weekly_days: '9' },
      issues: [['out-of-range', 'weekly_days', 0]],
    },
  ])('is refused whole where it is $form', ({ given, issues }) => {
    expect(issuesOf(readValue(given, documentedDialect))).toEqual(issues)
  })
})

describe('the attributes `dialect` and `zone`', () => {
  it.each([
    { given: undefined, zone: null, dialect: documentedDialect },
    { given: null, zone: null, dialect: documentedDialect },
    { given: '', zone: null, dialect: documentedDialect },
    { given: 'documented', zone: null, dialect: documentedDialect },
    { given: 'zoom', zone: null, dialect: zoomDialect },
    { given: 'zoom', zone: 'Europe/Berlin', dialect: { ...zoomDialect, zone: 'Europe/Berlin' } },
    { given: 'zoom', zone: '', dialect: zoomDialect },
    {
      given: '{"shortMonth":"last-day"}',
      zone: null,
      dialect: { ...documentedDialect, shortMonth: 'last-day' },
    },
    {
      given: { fifthWeek: 'last-week' },
      zone: null,
      dialect: { ...documentedDialect, fifthWeek: 'last-week' },
    },
    {
      given: '{"zone":"Asia/Tokyo"}',
      zone: 'Europe/Berlin',
      dialect: { ...documentedDialect, zone: 'Europe/Berlin' },
    },
  ] as const)('$given in $zone', ({ given, zone, dialect }) => {
    expect(readDialectGiven(given, zone)).toMatchObject({ ok: true, value: parsed(dialect) })
  })

  it.each([
    { given: 'klingon', received: 'klingon' },
    { given: '{"shortMonth"', received: '{"shortMonth"' },
    { given: '7', received: '7' },
    { given: 'null', received: 'null' },
    { given: 'x'.repeat(100), received: 'x'.repeat(60) },
  ])('$given is no dialect, and the names of those that there are are told', ({ given, received }) => {
    expect(readDialectGiven(given, null)).toEqual({
      ok: false,
      issues: [
        {
          code: 'not-a-choice',
          path: ['dialect'],
          expected: { choices: ['documented', 'zoom', 'JSON'] },
          received,
        },
      ],
      notices: [],
    })
  })

  it('a zone that is none is told', () => {
    expect(issuesOf(readDialectGiven('zoom', 'Asia/Shangri-La'))).toEqual([['no-such-zone', 'zone']])
  })
})

it('a property that a page sets before the element is defined goes through the setter of its class', () => {
  const taken: unknown[] = []
  class Element {
    set value(given: unknown) {
      taken.push(given)
    }
  }
  const element = new Element()
  Object.defineProperty(element, 'value', { value: 'early', configurable: true, enumerable: true })
  takeEarly(element, ['value', 'dialect'])
  expect(taken).toEqual(['early'])
  expect(Object.keys(element)).toEqual([])
})

function parsed(choices: object): unknown {
  const read = parseDialect(choices)
  return read.ok ? read.value : read.issues
}

function issuesOf(read: Result<unknown> | undefined): unknown {
  return read?.ok === false ? read.issues.map(({ code, path }) => [code, ...path]) : read
}
