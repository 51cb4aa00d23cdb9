import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantMeeting, meetingUpdate, scheduledMeeting } from '../../test/meetings.ts'
import { runs } from '../../test/runs.ts'
import type { Operation } from '../client/operation.ts'
import { type OperationName, operations } from '../client/operations.ts'
import { jsonSchemaOf, type JsonSchemaTarget } from './json-schema-of.ts'
import { rulesBeyondSchema } from './rules-beyond-schema.ts'

const names = Object.keys(operations) as readonly OperationName[]
const parserOf = (name: OperationName): Operation<unknown, unknown>['parseRequest'] =>
  operations[name].parseRequest

/** Its own words apart (`nullable`), OpenAPI 3.0 reads a subset of draft 7. */
const makers: Readonly<Record<JsonSchemaTarget, () => Pick<Ajv, 'compile'>>> = {
  'draft-2020-12': () => new Ajv2020({ strictRequired: false }),
  'draft-07': () => new Ajv({ strictRequired: false }),
  'openapi-3.0': () => new Ajv({ strictRequired: false }),
}
const targets = Object.keys(makers) as readonly JsonSchemaTarget[]

type Check = (json: unknown) => boolean

const checks = new Map<string, Check>()
function checkOf(name: OperationName, target: JsonSchemaTarget, side: 'input' | 'output' = 'input'): Check {
  const key = `${name} ${target} ${side}`
  const check = checks.get(key) ?? makers[target]().compile(jsonSchemaOf(name, { target, side }))
  checks.set(key, check)
  return check
}

const text = fc.constantFrom(
  'Review',
  '周会',
  ' ',
  '',
  'a/b',
  '01',
  '🎉'.repeat(50),
  '🎉'.repeat(51),
  'x'.repeat(201),
)
const local = fc
  .record({
    year: fc.constantFrom('1899', '1900', '2000', '2026', '2028', '2100', '9999', '10000'),
    month: fc.constantFrom('00', '01', '02', '04', '11', '12', '13'),
    day: fc.constantFrom('00', '01', '28', '29', '30', '31', '32', '9'),
    time: fc.constantFrom(
      '',
      ' 00:00:00',
      ' 23:59:59',
      ' 24:00:00',
      ' 10:60:00',
      'T10:00:00',
      ' 10:00',
      ' 10:00:00 ',
    ),
  })
  .map(({ year, month, day, time }) => `${year}-${month}-${day}${time}`)
const integer = fc.oneof(
  fc.integer({ min: -1, max: 40 }),
  fc.constantFrom(0.5, 31.5, 2 ** 53, 2 ** 53 - 1, -(2 ** 53), 1e21),
)
const kind = fc.constantFrom(
  'once',
  'daily',
  'workdays',
  'weekly',
  'monthlyByDay',
  'monthlyByWeekday',
  'hourly',
  'open',
  'count',
  'until',
)
const weekday = fc.constantFrom('monday', 'sunday', 'Monday', 'mon', 1)
const partMembers = {
  weekdays: fc.array(weekday, { maxLength: 3 }),
  day: integer,
  week: fc.integer({ min: 0, max: 6 }),
  weekday,
  count: integer,
  date: local,
}
/** Recurrences and ends of every kind, right and nearly so. */
const parts = fc.oneof(
  fc.record({ kind }),
  fc.record({ kind: fc.constant('weekly'), weekdays: partMembers.weekdays }),
  fc.record({ kind: fc.constant('monthlyByDay'), day: partMembers.day }),
  fc.record({ kind: fc.constant('monthlyByWeekday'), week: partMembers.week, weekday: partMembers.weekday }),
  fc.record({ kind: fc.constant('count'), count: partMembers.count }),
  fc.record({ kind: fc.constant('until'), date: partMembers.date }),
  fc.record({ kind, ...partMembers }, { requiredKeys: [] }),
)
const anything = fc.oneof(
  text,
  local,
  integer,
  parts,
  kind,
  fc.boolean(),
  fc.constantFrom('cloud', 'none', 'running', 'past', null),
  fc.array(weekday, { maxLength: 2 }),
  fc.jsonValue({ maxDepth: 1 }),
)

/** What a member of a request is likely to be. */
const likely: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  start: local,
  recurrence: parts,
  end: parts,
  topic: text,
  userKey: text,
  durationMinutes: integer,
  capacity: integer,
  pageSize: integer,
  pageNumber: integer,
  webinar: fc.boolean(),
  waitingRoom: fc.boolean(),
}

const valid: Readonly<Partial<Record<OperationName, fc.Arbitrary<object>>>> = {
  instant: instantMeeting,
  schedule: scheduledMeeting,
  update: meetingUpdate,
}

/** An object without some of its partMembers. */
function without(one: object, dropped: readonly string[]): object {
  return Object.fromEntries(Object.entries(one).filter(([key]) => !dropped.includes(key)))
}

/** An object with some members of another. */
function withSome(one: object, other: object, taken: readonly string[]): object {
  return Object.assign(
    {},
    one,
    Object.fromEntries(Object.entries(other).filter(([key]) => taken.includes(key))),
  )
}

/** Requests of an operation, and what is a member or two away from one. */
function requestOf(name: OperationName): fc.Arbitrary<unknown> {
  const refused = parserOf(name)(null)
  const [issue] = refused.ok ? [] : refused.issues
  const keys = issue?.code === 'not-an-object' ? issue.expected.keys : []
  const record = fc.record(Object.fromEntries(keys.map((key) => [key, likely[key] ?? anything])), {
    requiredKeys: [],
  })
  const base = valid[name] ?? record
  const someKeys = fc.subarray(['unknown', ...keys], { maxLength: Math.min(2, keys.length + 1) })
  return fc.oneof(
    record,
    base,
    anything,
    fc.tuple(base, someKeys).map(([one, dropped]) => without(one, dropped)),
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          base,
          fc.record({
            unknown: fc.constant(1),
            ...Object.fromEntries(keys.map((key) => [key, likely[key] ?? anything])),
          }),
          someKeys,
        )
        .map(([one, other, replaced]) => withSome(one, other, replaced)),
    },
  )
}

describe('the schema takes what the parser takes, and refuses what it refuses, save by the listed rules', () => {
  it.each(names)('%s', (name) => {
    const parse = parserOf(name)
    fc.assert(
      fc.property(requestOf(name), (request) => {
        const json: unknown = JSON.parse(JSON.stringify(request))
        const parsed = parse(json)
        const issues = parsed.ok ? [] : parsed.issues
        const within = issues.filter(({ code }) => !Object.hasOwn(rulesBeyondSchema, code))
        // Text of more than 200 characters has more than 200 bytes, which a schema sees too.
        const tooLong = issues.some(({ code, received }) => code === 'too-many-bytes' && received === '201')
        const taken = within.length === 0 && !tooLong
        const verdicts = targets.map((target) => checkOf(name, target)(json))
        expect([json, ...verdicts]).toEqual([json, ...targets.map(() => taken)])
        const made: unknown = parsed.ok && JSON.parse(JSON.stringify(parsed.value))
        expect(!parsed.ok || checkOf(name, 'draft-2020-12', 'output')(made)).toBe(true)
      }),
      runs(80, 20_000),
    )
  })
})

describe('what is one step from right is judged alike', () => {
  const booked = { topic: 'Review', capacity: 1, durationMinutes: 31, start: '2026-11-30 10:00:00' }
  const twice = { end: { kind: 'count', count: 2 } }
  it.each<object>([
    ...['muteUponEntry', 'hostVideo', 'participantsVideo', 'liveStreaming', 'waitingRoom'].flatMap((option) =>
      [true, false].map((webinar) => ({ webinar, [option]: false })),
    ),
    ...[[], ['monday'], ['monday', 'monday'], ['monday', 'friday'], 'monday'].map((weekdays) => ({
      recurrence: { kind: 'weekly', weekdays },
      end: twice.end,
    })),
    ...[0, 1, 5, 6].map((week) => ({
      recurrence: { kind: 'monthlyByWeekday', week, weekday: 'friday' },
      end: twice.end,
    })),
    ...[0, 1, 31, 32].map((day) => ({ recurrence: { kind: 'monthlyByDay', day }, end: twice.end })),
    ...[0, 1, 2 ** 53 - 1, 2 ** 53].map((count) => ({
      recurrence: { kind: 'daily' },
      end: { kind: 'count', count },
    })),
    ...[30, 31].map((durationMinutes) => ({ durationMinutes })),
    ...[undefined, { kind: 'once' }, { kind: 'daily' }].flatMap((recurrence) =>
      [undefined, { kind: 'open' }, twice.end].map((end) => ({ recurrence, end })),
    ),
  ])('%j', (members) => {
    const json: unknown = JSON.parse(JSON.stringify(Object.assign({}, booked, members)))
    const parsed = parserOf('schedule')(json)
    expect(targets.map((target) => checkOf('schedule', target)(json))).toEqual(targets.map(() => parsed.ok))
  })
})

it('every date from 1899-12-30 to 2101-01-02, and every text near one, is one as a calendar has it', () => {
  const check = checkOf('schedule', 'draft-2020-12')
  const least = { topic: 'Review', capacity: 1, durationMinutes: 31 }
  const parse = parserOf('schedule')
  const wrong: string[] = []
  for (const year of [1899, 1900, 1904, 1999, 2000, 2023, 2024, 2100, 2400, 8900, 9200, 9600, 9996, 9999]) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const start = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')} 10:00:00`
        if (check({ ...least, start }) !== parse({ ...least, start }).ok) wrong.push(start)
      }
    }
  }
  expect(wrong).toEqual([])
})

describe('a rule that no schema can say is one that a schema lets pass and its parser refuses', () => {
  const booked = { topic: 'Review', capacity: 1, durationMinutes: 31, start: '2026-11-30 10:00:00' }
  it.each([
    {
      code: 'end-before-start',
      request: { ...booked, recurrence: { kind: 'daily' }, end: { kind: 'until', date: '2026-11-29' } },
    },
    { code: 'too-many-bytes', request: { ...booked, userKey: '会'.repeat(67) } },
    { code: 'lone-surrogate', request: { ...booked, topic: '\ud83c' } },
  ])('$code', ({ code, request }) => {
    const parsed = parserOf('schedule')(request)
    expect(parsed.ok ? [] : parsed.issues.map((each) => each.code)).toEqual([code])
    expect(checkOf('schedule', 'draft-2020-12')(request)).toBe(true)
  })

  it('and there is no other', () => {
    expect(new Set(Object.keys(rulesBeyondSchema))).toEqual(
      new Set(['end-before-start', 'lone-surrogate', 'too-many-bytes']),
    )
  })
})

/** The keywords of a Schema Object (OpenAPI 3.0.4, section 4.7.24) that are used here. */
const openApiKeywords = new Set(
  'type enum pattern maxLength minimum maximum minItems uniqueItems required items oneOf anyOf allOf not additionalProperties description writeOnly'.split(
    ' ',
  ),
)

function keywordsIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(keywordsIn)
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([keyword, value]) =>
    keyword === 'properties'
      ? Object.values(value as object).flatMap(keywordsIn)
      : [keyword].concat(keywordsIn(value)),
  )
}

it.each(names)(
  '%s: for OpenAPI 3.0 there are no keywords but its own, and no list of required members is empty',
  (name) => {
    const schema = jsonSchemaOf(name, { target: 'openapi-3.0' })
    expect(keywordsIn(schema).filter((keyword) => !openApiKeywords.has(keyword))).toEqual([])
    expect(JSON.stringify(schema)).not.toContain('"required":[]')
  },
)

it('a caller may change what it got', () => {
  const first = jsonSchemaOf('schedule') as { properties: object }
  first.properties = {}
  expect(Object.keys(jsonSchemaOf('schedule')['properties'] as object)).toContain('topic')
})

it.each(['draft-04', 'toString'])('a version that is not known is refused: %s', (target) => {
  expect(() => jsonSchemaOf('schedule', { target: target as JsonSchemaTarget })).toThrow(
    new RangeError(
      `Cannot write a JSON Schema: target must be one of draft-2020-12, draft-07, openapi-3.0, got ${target}`,
    ),
  )
})
