import { describe, expect, it } from 'vitest'
import { rejection, scriptedTransport, type Script, success } from '../../test/scripted-transport.ts'
import { type CallFacts, InvalidRequestError, TransportError } from '../input/errors.ts'
import type { MeetingClient } from './client.ts'
import { createMeetingClient } from './create-meeting-client.ts'
import type { SendOptions } from './transport.ts'

const booking = { topic: 'Stand-up', capacity: 25, start: '2020-05-18 10:00:00', durationMinutes: 45 }

function clientOf(script: Script): MeetingClient {
  return createMeetingClient(scriptedTransport(script))
}

/** The service may or may not have acted on the first attempt; the second is answered. */
function onTheSecondAttempt(mayHaveActed: boolean, answer: unknown): Script {
  return (_, { onAttempt }) => {
    onAttempt?.(1, false)
    onAttempt?.(2, mayHaveActed)
    return answer
  }
}

describe('a removal that had to be repeated and is then refused', () => {
  const noMeeting = { status: 404, message: '会议不存在 (no such meeting): 177' }

  it('is done where the service may have acted on an earlier one (a reset, a 502)', async () => {
    await expect(clientOf(onTheSecondAttempt(true, noMeeting)).delete('177')).resolves.toBeUndefined()
    await expect(clientOf(onTheSecondAttempt(true, noMeeting)).end('177')).resolves.toBeUndefined()
  })

  it('is refused where it can not have (429, no connection)', async () => {
    const client = clientOf(onTheSecondAttempt(false, noMeeting))
    expect(await rejection(client.delete('177'))).toMatchObject({ kind: 'service', status: 404 })
    expect(await rejection(client.end('177'))).toMatchObject({ kind: 'service', status: 404 })
  })

  it('a transport that tells the number of an attempt alone may have been heard', async () => {
    const client = clientOf((_, { onAttempt }) => {
      onAttempt?.(1)
      onAttempt?.(2)
      return noMeeting
    })
    await expect(client.delete('177')).resolves.toBeUndefined()
  })

  it.each([
    [401, 'API key not found'],
    [404, 'API key not found'],
    [404, ''],
    [404, 'Not Found'],
    [404, 'host of the meeting not found'],
    [500, 'meeting server not found'],
    [404, '账号不存在'],
    [404, '会议所属账号不存在'],
    [3001, 'Invalid api secret, no such meeting can be read'],
    [300, '参数错误'],
  ])('is refused where the words are not of the meeting: %i %j', async (status, message) => {
    const client = clientOf(onTheSecondAttempt(true, { status, message }))
    expect(await rejection(client.delete('177'))).toMatchObject({ kind: 'service', status })
  })

  it.each([
    [3001, ''],
    [3001, 'Meeting does not exist: 177.'],
    [500, 'Meeting not found'],
    [500, 'The meeting has already been deleted'],
    [300, '该会议已被删除'],
    [300, '会议已结束'],
    [404, '直播不存在 (no such live stream): 5'],
  ])('is done where they are: %i %j', async (status, message) => {
    await expect(
      clientOf(onTheSecondAttempt(true, { status, message })).delete('177'),
    ).resolves.toBeUndefined()
  })
})

describe('what a refusal means for the call', () => {
  it.each([
    { operation: 'schedule', status: 504, delivery: 'unknown' },
    { operation: 'schedule', status: 500, delivery: 'unknown' },
    { operation: 'schedule', status: 408, delivery: 'unknown' },
    { operation: 'schedule', status: 4103, delivery: 'answered' },
    { operation: 'schedule', status: 404, delivery: 'answered' },
    { operation: 'get', status: 504, delivery: 'answered' },
  ] as const)('$operation answered {status: $status} with HTTP 200 is $delivery', async (row) => {
    const client = clientOf(() => ({ status: row.status, message: 'no' }))
    const call = row.operation === 'get' ? client.get('1') : client.schedule(booking)
    const error = await rejection(call)
    expect(error).toMatchObject({ kind: 'service', status: row.status, delivery: row.delivery })
    expect(String(error).includes('(delivery: unknown)')).toBe(row.delivery === 'unknown')
  })
})

describe('what the service says is shown without what must not be', () => {
  const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u

  it('controls, escapes, characters that turn the direction and halves of characters', async () => {
    const message = 'bad\r\nX: 1\u001B[31m red \u202Eterces \u2066x\u2069 \u200B \u0000 \uD800 \u2028 end'
    const error = await rejection(clientOf(() => ({ status: 4000, message })).get('1'))
    expect(error).toMatchObject({ kind: 'service' })
    expect(String(error)).toContain('X: 1')
    expect(String(error)).toContain('end')
    expect(CONTROLS.test(String(error))).toBe(false)
  })

  it.each([
    ['start_url=https://meet.example/s/177?zak=eyJ0eXAiOiJKV1Q', 'eyJ0eXAiOiJKV1Q'],
    ['see https://meet.example/s/177?zak=short1', 'short1'],
    ['zak: aB3', 'aB3'],
    ['token = t-9', 't-9'],
    ['"token":"t-9"', 't-9'],
    ['the token eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.e30 is over', 'eyJ0eXAi'],
    ['host_key=030488', '030488'],
    ['host_key：030488', '030488'],
    ['api_secret=lowercase', 'lowercase'],
    ['密码：Ab12', 'Ab12'],
  ])('a token, a key, a link with one: %j', async (message, hidden) => {
    const error = (await rejection(clientOf(() => ({ status: 4000, message })).get('1'))) as Error
    expect(error).toMatchObject({ kind: 'service' })
    expect(`${String(error)} ${error.stack} ${JSON.stringify(error)}`).not.toContain(hidden)
  })

  it.each([
    'no room of that capacity',
    'option_participants_video is no parameter of a webinar',
    'user_key: at most 200 bytes',
    'password: too short',
    '会议不存在 (no such meeting): 1770498237',
    'start_time 2026-11-30 10:00:00 is past?',
  ])('and is left as it is otherwise: %j', async (message) => {
    const error = await rejection(clientOf(() => ({ status: 4000, message })).get('1'))
    expect(error).toMatchObject({ serviceMessage: message })
  })

  it.each([
    ['as it is', (password: string) => password],
    ['percent-encoded', encodeURIComponent],
    ['as a form', (password: string) => new URLSearchParams({ _: password }).toString().slice(2)],
    ['escaped for JSON', (password: string) => JSON.stringify(password).slice(1, -1)],
    ['escaped for HTML', (password: string) => password.replaceAll('&', '&amp;').replaceAll('"', '&quot;')],
  ])('the password that was sent, %s', async (_, spell) => {
    const password = 'p&s "wörd'
    const client = clientOf(() => ({ status: 4000, message: `bad password <${spell(password)}>` }))
    expect(await rejection(client.schedule({ ...booking, password }))).toMatchObject({
      serviceMessage: 'bad password <[redacted]>',
    })
  })

  it('a long message is cut, between characters', async () => {
    const message = '🎉 '.repeat(100_000)
    const error = await rejection(clientOf(() => ({ status: 4000, message })).get('1'))
    expect(String(error).length).toBeLessThan(700)
    expect(() => encodeURIComponent(String(error))).not.toThrow()
  })
})

describe('how a call went', () => {
  const facts: CallFacts = { attempts: 2, httpStatus: 200, requestIds: { 'x-request-id': 'edge-2' } }
  const told =
    (answer: unknown): Script =>
    (_, { onAnswer }) => {
      onAnswer?.(facts)
      return answer
    }

  it('is told with an answer where it is asked for', async () => {
    const heard: CallFacts[] = []
    const client = clientOf(told(success({ id: '1' })))
    expect(await client.get('1', { onAnswer: (each) => heard.push(each) })).toMatchObject({ id: '1' })
    expect(heard).toEqual([facts])
  })

  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('observer')
      },
    ],
    ['rejects', async () => Promise.reject(new Error('observer'))],
  ])('an observer that %s changes nothing', async (_, onAnswer) => {
    expect(await clientOf(told(success({ id: '1' }))).get('1', { onAnswer })).toMatchObject({ id: '1' })
  })

  it.each([
    ['a refusal', { status: 4103, message: 'no' }, 'service'],
    ['an answer that is none', '<html>', 'malformed-answer'],
  ])('stands on the error of %s', async (_, answer, kind) => {
    expect(await rejection(clientOf(told(answer)).get('1'))).toMatchObject({ kind, facts })
  })

  it('is not guessed at where the transport does not tell', async () => {
    expect(await rejection(clientOf(() => '<html>').get('1'))).toMatchObject({ facts: undefined })
  })
})

describe('time and repetition of one call', () => {
  it('reach the transport', async () => {
    const seen: SendOptions[] = []
    const client = clientOf((_, options) => {
      seen.push(options)
      return success({ id: '1' })
    })
    await client.get('1', { timeoutMs: 500, retryLimit: 0 })
    expect(seen[0]).toMatchObject({ timeoutMs: 500, retryLimit: 0 })
    await client.get('1')
    expect(seen[1]).not.toHaveProperty('timeoutMs')
  })

  it.each([{ timeoutMs: 1 }, { timeoutMs: 2 ** 31 - 1 }, { retryLimit: 0 }])(
    '%j, at the bound, reaches the transport',
    async (options) => {
      const seen: SendOptions[] = []
      const client = clientOf((_, given) => {
        seen.push(given)
        return success({ id: '1' })
      })
      await client.get('1', options)
      expect(seen).toEqual([expect.objectContaining(options)])
    },
  )

  it.each([
    { timeoutMs: 0 },
    { timeoutMs: 1.5 },
    { timeoutMs: 2 ** 31 },
    { retryLimit: -1 },
    { retryLimit: NaN },
  ])('%j is refused before anything is sent', async (options) => {
    const transport = scriptedTransport(() => success({ id: '1' }))
    const error = await rejection(createMeetingClient(transport).get('1', options))
    expect(error).toBeInstanceOf(InvalidRequestError)
    expect(transport.calls).toEqual([])
  })
})

it.each([
  { error: new DOMException('x', 'TimeoutError'), reason: 'TimeoutError' },
  { error: new TypeError('my s3cret'), reason: 'TypeError' },
  { error: Object.assign(new Error('x'), { name: 'my s3cret' }), reason: 'unknown error' },
])('the name of a foreign error is kept only where it is one: $reason', async ({ error, reason }) => {
  const client = clientOf(() => {
    throw error
  })
  expect(await rejection(client.get('1'))).toEqual(new TransportError('get', 'unknown', reason))
})

describe('an answer to another question', () => {
  const page = { page_num: 2, total_record: 0, meetings: [] }

  it.each<{ what: string; call: (client: MeetingClient) => Promise<unknown>; data: object }>([
    { what: 'get', call: async (client) => client.get('0177'), data: { id: '0999' } },
    {
      what: 'a report',
      call: async (client) => client.meetingDetail('0177', { type: 'past' }),
      data: { id: 999 },
    },
    { what: 'the first page', call: async (client) => client.list(), data: page },
    { what: 'a page', call: async (client) => client.history({ pageNumber: 3 }), data: page },
  ])('$what is no answer', async ({ call, data }) => {
    const error = await rejection(call(clientOf(() => success(data))))
    expect(error).toMatchObject({ kind: 'malformed-answer', delivery: 'answered' })
  })

  it.each<{ what: string; call: (client: MeetingClient) => Promise<unknown>; data: object }>([
    {
      what: 'the number without its zeros',
      call: async (client) => client.meetingDetail('0177', { type: 'past' }),
      data: { id: 177 },
    },
    { what: 'the number of a uuid', call: async (client) => client.get('2d3l/so+t=='), data: { id: '177' } },
    { what: 'the page', call: async (client) => client.history({ pageNumber: 2 }), data: page },
  ])('$what is one', async ({ call, data }) => {
    expect(await rejection(call(clientOf(() => success(data))))).toHaveProperty('fulfilled')
  })
})
