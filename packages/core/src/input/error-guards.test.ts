import { describe, expect, it, vi } from 'vitest'
import type * as Guards from './error-guards.ts'
import type * as Classes from './errors.ts'
import { issue } from './issue.ts'
import { parseLocalDate } from './parse-local-time.ts'

type Errors = typeof Classes & typeof Guards

/** A copy of the modules, as a second installed version of the package is one. */
async function copy(): Promise<Errors> {
  vi.resetModules()
  return { ...(await import('./errors.ts')), ...(await import('./error-guards.ts')) }
}

const one = await copy()
const other = await copy()

const date = parseLocalDate('2020-05-18')
const made = ({ ServiceError, TransportError, ...errors }: Errors) =>
  [
    { guard: 'isServiceError', error: new ServiceError('get', 4000, 'no') },
    { guard: 'isTransportError', error: new TransportError('get', 'not-sent', 'ECONNREFUSED') },
    {
      guard: 'isInvalidRequestError',
      error: new errors.InvalidRequestError('Cannot', [issue('required', ['a'], null, undefined)]),
    },
    {
      guard: 'isMalformedAnswerError',
      error: new errors.MalformedAnswerError('get', 'answered', [issue('required', ['a'], null, undefined)]),
    },
    {
      guard: 'isWorkdayCalendarError',
      error: new errors.WorkdayCalendarError(date.ok ? date.value : ('' as never)),
    },
  ] as const

it('the two are copies', () => {
  expect(one.TransportError).not.toBe(other.TransportError)
})

describe.each(made(other))('$guard', ({ guard, error }) => {
  it('knows the error of another copy', () => {
    expect(one[guard](error)).toBe(true)
    expect(one.isUmeetingError(error)).toBe(true)
    expect(error instanceof one.UmeetingError).toBe(false)
  })

  it('knows no other kind', () => {
    const others = made(one).filter((each) => each.guard !== guard)
    expect(others.map((each) => one[guard](each.error))).toEqual([false, false, false, false])
  })
})

it.each([
  undefined,
  null,
  'transport',
  new Error('x'),
  Object.assign(new Error('x'), { kind: 'transport' }),
  Object.assign(new Error('x'), { kind: 'transport', name: 'TransportError', delivery: 'sent' }),
  { kind: 'transport', name: 'TransportError', delivery: 'not-sent', operation: 'get', message: 'x' },
  Object.assign(new Error('x'), { kind: 'other', name: 'TransportError', delivery: 'not-sent' }),
])('%s is none', (value) => {
  expect(one.isUmeetingError(value)).toBe(false)
  expect(one.isTransportError(value)).toBe(false)
})

it('what can not be asked is none', () => {
  const hostile = new Proxy(new Error('x'), {
    get() {
      throw new Error('no')
    },
  })
  expect(one.isUmeetingError(hostile)).toBe(false)
})
