import { describe, expect, it } from 'vitest'
import { rejection, scriptedTransport, success } from '../../test/scripted-transport.ts'
import { MalformedAnswerError } from '../input/errors.ts'
import { createMeetingClient } from './create-meeting-client.ts'
import type { Transport } from './transport.ts'

const booking = {
  topic: 'Stand-up',
  capacity: 25,
  start: '2026-11-30 10:00:00',
  durationMinutes: 45,
  recurrence: { kind: 'daily' },
  end: { kind: 'count', count: 3 },
} as const

const rows = [
  { start_time: '2026-11-30 10:00:00', uuid: 'one==' },
  { start_time: '2026-12-01 24:00:00', uuid: 'two==' },
  { start_time: '2026-12-02 10:00:00', uuid: 'three==' },
]

async function malformed(json: unknown): Promise<MalformedAnswerError> {
  const error = await rejection(createMeetingClient(scriptedTransport(() => json)).schedule(booking))
  expect(error).toBeInstanceOf(MalformedAnswerError)
  return error as MalformedAnswerError
}

describe('an answer to a creating call that can be read in part', () => {
  it('one occurrence at 24:00:00: the error has the number, the other occurrences and the row', async () => {
    const error = await malformed(success({ meeting_id: '1770498237', occurrences: rows }))
    expect(error.created).toEqual({
      id: '1770498237',
      occurrences: [
        { index: 0, localStart: '2026-11-30 10:00:00', uuid: 'one==' },
        { index: 2, localStart: '2026-12-02 10:00:00', uuid: 'three==' },
      ],
      unreadableRows: [1],
    })
    expect(error.issues.map(({ path }) => path)).toEqual([['data', 'occurrences', 1, 'start_time']])
    expect(error.delivery).toBe('unknown')
  })

  it.each([
    { what: 'no number', data: { occurrences: rows.slice(0, 1) }, id: undefined, read: 1 },
    { what: 'occurrences that are no list', data: { meeting_id: 177, occurrences: 'x' }, id: '177', read: 0 },
    { what: 'rows that are none', data: { meeting_id: '177', occurrences: [null, 'x'] }, id: '177', read: 0 },
  ])('$what', async ({ data, id, read }) => {
    const { created } = await malformed(success(data))
    expect(created?.id).toBe(id)
    expect(created?.occurrences).toHaveLength(read)
  })

  it.each([
    { json: '<html>' },
    { json: success('x') },
    { json: { status: 'x' } },
    { json: success({ a: 1 }) },
  ])('of $json there is no part', async ({ json }) => {
    expect((await malformed(json)).created).toBeUndefined()
  })

  it('what could be read is no part of what is printed', async () => {
    const error = await malformed(success({ meeting_id: 'sesame', occurrences: [{}] }))
    expect(error.created?.id).toBe('sesame')
    expect(`${String(error)} ${JSON.stringify(error)} ${Object.keys(error).join()}`).not.toMatch(
      /sesame|created/,
    )
  })

  it('the answer of a call that creates nothing has none', async () => {
    const client = createMeetingClient(scriptedTransport(() => success({ id: ['x'], meeting_id: '1' })))
    expect(await rejection(client.get('1'))).toMatchObject({ kind: 'malformed-answer', created: undefined })
  })
})

/** A transport that takes no secrets out of texts. */
const transportOf = (json: unknown): Transport => ({ send: async () => Promise.resolve(json) })

describe('no value of an answer stands in an error, wherever it is', () => {
  const secrets = [
    's3cret/key+7',
    '030488',
    '1234567890123456',
    'eyJ0eXAiOiJKV1QifQ.e30.x',
    '密码 42',
    'https://meet.example/s/1?zak=abc',
  ]
  const places: readonly (readonly [string, (secret: string) => unknown])[] = [
    ['the answer', (secret) => secret],
    ['status', (secret) => ({ status: secret })],
    ['status as a number', (secret) => ({ status: Number(secret) || secret })],
    ['data as text', (secret) => success(secret)],
    ['a row', (secret) => success({ meeting_id: '1', occurrences: [secret] })],
    ['occurrences', (secret) => success({ meeting_id: '1', occurrences: secret })],
    ['a start', (secret) => success({ meeting_id: '1', occurrences: [{ start_time: secret }] })],
    ['a key', (secret) => success({ [secret]: [secret], occurrences: [{ [secret]: secret }] })],
    ['the number', (secret) => success({ meeting_id: [secret] })],
  ]

  describe.each(places)('in %s', (_, place) => {
    it.each(secrets)('%s', async (secret) => {
      const client = createMeetingClient(transportOf(place(secret)))
      const error = (await rejection(client.schedule(booking))) as Error
      expect(error).toMatchObject({ delivery: expect.any(String) as string })
      expect(`${String(error)} ${error.stack} ${JSON.stringify(error)}`).not.toContain(secret)
    })
  })

  it('a key of a record that names room counts', async () => {
    const client = createMeetingClient(transportOf(success({ capacity: { 's3cret/key+7': 1, '25': 'x' } })))
    expect(JSON.stringify(await rejection(client.licensing()))).not.toContain('s3cret')
  })

  it('a status that repeats the password is none', async () => {
    const transport: Transport = { ...transportOf({ status: 4711, message: 'x' }) }
    const error = await rejection(createMeetingClient(transport).schedule({ ...booking, password: '4711' }))
    expect(error).toMatchObject({ kind: 'malformed-answer' })
    expect(String(error)).not.toContain('4711')
  })

  it('a transport whose redact fails shows nothing', async () => {
    const transport: Transport = {
      ...transportOf(success({ meeting_id: '1', occurrences: [{ start_time: '2026-02-30 10:00:00' }] })),
      redact() {
        throw new Error('2026-02-30 10:00:00')
      },
    }
    const error = await rejection(createMeetingClient(transport).schedule(booking))
    expect(error).toMatchObject({ kind: 'malformed-answer' })
    expect(JSON.stringify(error)).not.toContain('2026-02-30')
  })
})

describe('ids', () => {
  it.each(['1\r\n2', '1\u001b[31m', '1\u202e2', '1\u20282', '\ud8001', ' '])(
    'with controls or characters that turn the direction are none: %j',
    async (id) => {
      const error = await malformed(success({ meeting_id: id }))
      expect(error.created).toBeUndefined()
    },
  )

  it('a uuid with controls is not taken, and stays among what could not be read', async () => {
    const transport = scriptedTransport(() =>
      success({ meeting_id: '1', occurrences: [{ start_time: '2026-11-30 10:00:00', uuid: 'a\n' }] }),
    )
    const { occurrences } = await createMeetingClient(transport).schedule(booking)
    expect(occurrences[0]).toMatchObject({ uuid: undefined, extra: { uuid: 'a\n' } })
  })
})
