import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantMeeting, meetingUpdate, scheduledMeeting } from '../../test/meetings.ts'
import { runs } from '../../test/runs.ts'
import { operations } from '../client/operations.ts'
import type { Operation } from '../client/operation.ts'
import type { Issue } from '../input/issue.ts'
import type { Result } from '../input/result.ts'
import { parseSeries } from '../series/parse-series.ts'
import { parseInstantMeeting, parseMeetingUpdate, parseScheduledMeeting } from '../wire/requests/parsers.ts'
import { type FormFieldKind, formFields } from './form-fields.ts'
import { fromForm } from './from-form.ts'

/** The entries that a browser sends for a form filled in with a request: text alone, and what is open left empty. */
function entriesOf(request: object, prefix = ''): [string, string][] {
  return Object.entries(request).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    const at = `${prefix}${name}`
    if (Array.isArray(value)) return value.map((each) => [at, String(each)])
    if (typeof value === 'object' && value !== null) return entriesOf(value, `${at}.`)
    if (value === false) return [[at, 'off']]
    if (value === true) return [[at, 'on']]
    const local = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}):(\d{2})$/.exec(String(value))
    if (local === null) return [[at, String(value)]]
    const [, date = '', minute = '', second = ''] = local
    return [[at, second === '00' ? `${date}T${minute}` : `${date}T${minute}:${second}`]]
  })
}

function issuesOf(result: Result<unknown>): readonly Issue[] {
  return result.ok ? [] : result.issues
}

const forms = [
  { title: 'URLSearchParams', make: (entries: [string, string][]): unknown => new URLSearchParams(entries) },
  {
    title: 'FormData',
    make: (entries: [string, string][]): unknown => {
      const form = new FormData()
      for (const [name, value] of entries) form.append(name, value)
      return form
    },
  },
  {
    title: 'a record, repeated names as lists',
    make: (entries: [string, string][]): unknown =>
      Object.fromEntries(
        entries.map(([name]) => {
          const values = entries.filter(([other]) => other === name).map(([, value]) => value)
          return [name, values.length === 1 ? values[0] : values]
        }),
      ),
  },
  {
    title: 'names in brackets',
    make: (entries: [string, string][]): unknown =>
      entries.map(([name, value]) => [
        name.replace(/\.(\w+)$/, '[$1]').replace('[weekdays]', '[weekdays][]'),
        value,
      ]),
  },
] as const

/** Line breaks are normalised by a browser, as FormData's own encoding does: no field of a request has any. */
const sendable = (request: object): boolean =>
  !/[\r\n\0]/.test(JSON.stringify(request).replaceAll(/\\u/g, ''))

const requests: readonly {
  readonly title: string
  readonly request: fc.Arbitrary<object>
  readonly parse: (input: unknown) => Result<object>
}[] = [
  { title: 'instant', request: instantMeeting, parse: parseInstantMeeting },
  { title: 'schedule', request: scheduledMeeting, parse: parseScheduledMeeting },
  { title: 'update', request: meetingUpdate, parse: parseMeetingUpdate },
]

describe.each(forms)('$title', ({ make }) => {
  it.each(requests)(
    '$title: what a form sends for a request is read as that request',
    ({ request, parse }) => {
      fc.assert(
        fc.property(request.filter(sendable), (each) => {
          expect(parse(fromForm(make(entriesOf(each))))).toEqual(parse(each))
        }),
        runs(100, 10_000),
      )
    },
  )
})

it.each(requests)('$title: a request that has its types already is left as it is', ({ request, parse }) => {
  fc.assert(
    fc.property(request, (each) => {
      expect(parse(fromForm(each))).toEqual(parse(each))
    }),
    runs(100, 10_000),
  )
})

it('nothing whatever makes it throw, and a parser judges what it answers', () => {
  const names = fc.oneof(
    fc.constantFrom(...Object.keys(formFields), '__proto__', 'end[__proto__]'),
    fc.string(),
  )
  const entries = fc.array(fc.tuple(names, fc.anything()))
  fc.assert(
    fc.property(fc.oneof(fc.anything(), entries, fc.dictionary(names, fc.anything())), (input) => {
      expect(typeof parseScheduledMeeting(fromForm(input)).ok).toBe('boolean')
    }),
    runs(300, 20_000),
  )
  expect(({} as { readonly day?: unknown }).day).toBe(undefined)
})

/** What a parser says of text that is none of what a field can be. */
const refusals = {
  number: 'not-an-integer',
  flag: 'not-a-boolean',
  choice: 'not-a-choice',
  'date-time': 'not-a-local-date-time',
} as const satisfies Partial<Record<FormFieldKind, string>>

describe('each field of every request is declared, as what it is', () => {
  it.each(Object.values<Pick<Operation<unknown, unknown>, 'name' | 'parseRequest'>>({ ...operations }))(
    '$name',
    ({ parseRequest }) => {
      const nothing = issuesOf(parseRequest(null)).find(({ code }) => code === 'not-an-object')
      const names = nothing?.code === 'not-an-object' ? nothing.expected.keys : []
      const kinds: Readonly<Record<string, FormFieldKind>> = {
        ...formFields,
        recurrence: 'text',
        end: 'text',
      }
      expect(names.filter((name) => !Object.hasOwn(kinds, name))).toEqual([])
      const issues = issuesOf(parseRequest(Object.fromEntries(names.map((name) => [name, 'x/y']))))
      const found = new Map(issues.map(({ path, code }) => [path[0], code]))
      const declared = names.flatMap((name) => (isKey(kinds[name]) ? [[name, refusals[kinds[name]]]] : []))
      expect(declared).toEqual(declared.map(([name]) => [name, found.get(name)]))
      const others = names.filter((name) => !isKey(kinds[name]))
      const typed = new Set<string | undefined>(Object.values(refusals))
      expect(others.filter((name) => typed.has(found.get(name)))).toEqual([])
    },
  )
})

function isKey(kind: FormFieldKind | undefined): kind is keyof typeof refusals {
  return kind !== undefined && Object.hasOwn(refusals, kind)
}

const least = 'topic=Review&capacity=25&start=2026-11-30T10:00&durationMinutes=45'

describe('what is given', () => {
  it.each([
    { title: 'empty fields are not given', form: `${least}&password=&userKey=&recurrence.kind=&end.count=` },
    { title: 'a list of nothing is not given', form: `${least}&recurrence.weekdays=` },
    { title: 'seconds', form: least.replace('T10:00', 'T10:00:00') },
    { title: 'fractions of a second that are none', form: least.replace('T10:00', 'T10:00:00.000') },
    { title: 'a blank instead of the T', form: least.replace('T', '+') },
    {
      title: 'blanks around a number and a time',
      form: least.replace('=25', '=+25+').replace('=2026', '=+2026'),
    },
  ])('$title', ({ form }) => {
    expect(parseScheduledMeeting(fromForm(new URLSearchParams(form)))).toEqual(
      parseScheduledMeeting({
        topic: 'Review',
        capacity: 25,
        start: '2026-11-30 10:00:00',
        durationMinutes: 45,
      }),
    )
  })

  it('a tick is true, none is not given', () => {
    const ticked = fromForm(new URLSearchParams('waitingRoom=on'))
    expect({ ...(ticked as object) }).toEqual({ waitingRoom: true })
  })

  it('a name that the form ignores is passed over', () => {
    const form = new URLSearchParams(`${least}&_csrf=x&$ACTION_ID_1=`)
    const read = fromForm(form, { ignores: (name) => name === '_csrf' })
    expect(parseScheduledMeeting(read).ok).toBe(true)
  })

  it('a series of its own', () => {
    const form = new URLSearchParams(
      'recurrence[kind]=weekly&recurrence[weekdays][]=monday&start=2026-11-30T10:00',
    )
    expect(parseSeries(fromForm(form))).toMatchObject({ ok: true, value: { end: { kind: 'open' } } })
  })
})

describe('what can’t be read is left for the parser to refuse, and never guessed', () => {
  it.each([
    { form: `${least}&topic=Other`, issue: 'not-text topic' },
    { form: `${least}&capacity=25`, issue: 'not-an-integer capacity' },
    { form: least.replace('=25', '=25.5'), issue: 'not-an-integer capacity' },
    { form: least.replace('=25', '=1e3'), issue: 'not-an-integer capacity' },
    { form: least.replace('=25', '=-1'), issue: 'out-of-range capacity' },
    { form: least.replace('T10:00', ''), issue: 'not-a-local-date-time start' },
    { form: least.replace('T10:00', 'T10:00Z'), issue: 'not-a-local-date-time start' },
    { form: least.replace('T10:00', 'T10:00:00.5'), issue: 'not-a-local-date-time start' },
    { form: `${least}&waitingRoom=yes`, issue: 'not-a-boolean waitingRoom' },
    { form: `${least}&password=++`, issue: 'empty-text password' },
    { form: `${least}&recurrence=weekly`, issue: 'not-an-object recurrence' },
    { form: `${least}&recurrence=weekly&recurrence.kind=weekly`, issue: 'not-an-object recurrence' },
    {
      form: `${least}&recurrence.kind=daily&end.kind=count&end.count=3&end.until=x`,
      issue: 'unknown-key end.until',
    },
    { form: `${least}&end[__proto__]=x&recurrence.kind=daily`, issue: 'required end.kind' },
    { form: `${least}&_csrf=x`, issue: 'unknown-key _csrf' },
  ])('$form: $issue', ({ form, issue }) => {
    const result = parseScheduledMeeting(fromForm(new URLSearchParams(form)))
    expect(issuesOf(result).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([issue])
  })
})
