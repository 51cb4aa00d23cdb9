import { type Operation, operations } from '@umeeting/core'
import { describe, expect, it } from 'vitest'
import { personalParameters } from '../../src/index.ts'

const personal = (Object.values(operations) as readonly Operation<unknown, unknown>[]).filter(({ path }) =>
  path.startsWith('private/'),
)

/** A request of everything, in the domain's words, by wire name. */
const values: Readonly<Record<string, readonly [name: string, value: unknown]>> = {
  host_id: ['hostId', 'host-7'],
  topic: ['topic', 'Review'],
  start_time: ['start', '2026-11-30 10:00:00'],
  duration: ['durationMinutes', 45],
  password: ['password', '246810'],
  mute_upon_entry: ['muteUponEntry', true],
  webinar: ['webinar', false],
  id: ['id', '0770498237'],
  meeting_id: ['id', '0770498237'],
}

function requestOf(wireNames: readonly string[]): object {
  return Object.fromEntries(wireNames.map((name) => values[name] ?? [name, 'none']))
}

it('the coverage table has a page for each operation of personal accounts, and no other', () => {
  expect(Object.keys(personalParameters).toSorted()).toEqual(personal.map(({ path }) => path).toSorted())
})

describe.each(personal)('$path', ({ path, parameters, parseRequest, toCall }) => {
  const rows = personalParameters[path] ?? []
  const names = rows.map(({ name }) => name)
  const required = rows.flatMap((row) => (row.required ? [row.name] : []))

  it('takes the documented parameters and no others', () => {
    expect(parameters.toSorted()).toEqual(names.toSorted())
  })

  it('sends all that is given, under the documented names', () => {
    const parsed = parseRequest(requestOf(names))
    const sent = parsed.ok ? toCall(parsed.value).fields : parsed.issues
    expect(Object.keys(sent).toSorted()).toEqual(names.toSorted())
  })

  it('takes a request of the required parameters alone', () => {
    expect(parseRequest(requestOf(required))).toMatchObject({ ok: true })
  })

  it.each(required)('refuses a request without %s', (name) => {
    const result = parseRequest(requestOf(names.filter((each) => each !== name)))
    const paths = result.ok ? [] : result.issues.map(({ path: [first] }) => first)
    expect(paths).toEqual([values[name]?.[0]])
  })
})
