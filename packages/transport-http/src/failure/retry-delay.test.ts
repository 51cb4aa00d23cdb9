import type { Safety } from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { retryAfterMs } from './retry-after.ts'
import { mayRepeat, retryDelay, type RetryState } from './retry-delay.ts'
import { type AttemptFailure, deliveryOf, mayHaveActed, worstDelivery } from './attempt-failure.ts'

const anySafety = fc.constantFrom<Safety>('read', 'repeatable', 'creating')
const anyFailure: fc.Arbitrary<AttemptFailure> = fc.oneof(
  fc.record({
    kind: fc.constant('network' as const),
    code: fc.constantFrom('ECONNREFUSED', 'ECONNRESET', 'CERT_HAS_EXPIRED'),
    delivery: fc.constantFrom('not-sent' as const, 'unknown' as const),
    lasting: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('http' as const),
    status: fc.integer({ min: 400, max: 599 }),
    retryAfterMs: fc.option(fc.nat(), { nil: undefined }),
    refusal: fc.constant(undefined),
  }),
  fc.constantFrom<AttemptFailure>(
    { kind: 'timeout', delivery: 'not-sent' },
    { kind: 'timeout', delivery: 'unknown' },
    { kind: 'redirect' },
    { kind: 'oversized' },
    { kind: 'ended', by: 'aborted', delivery: 'unknown' },
    { kind: 'ended', by: 'total-timeout', delivery: 'unknown' },
  ),
)
function http(status: number): AttemptFailure {
  return { kind: 'http', status, retryAfterMs: undefined, refusal: undefined }
}

const anyState: fc.Arbitrary<RetryState> = fc.record({
  safety: anySafety,
  repeated: fc.nat(2000),
  remainingMs: fc.integer({ min: -1000, max: 200_000 }),
  retry: fc.record({
    limit: fc.nat(3000),
    baseDelayMs: fc.nat(),
    maxDelayMs: fc.nat(),
    maxRetryAfterMs: fc.nat(),
    budget: fc.nat(),
  }),
  random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }).map((value) => () => value),
})

it('a creating call is repeated only where the service cannot have acted', () => {
  fc.assert(
    fc.property(anyFailure, (failure) => {
      const harmless = deliveryOf(failure, 'creating') === 'not-sent'
      const refused = failure.kind === 'http' && failure.status === 429
      expect(!mayRepeat(failure, 'creating') || harmless || refused).toBe(true)
    }),
  )
})

it.each([400, 401, 403, 404, 405, 407, 409, 413, 422, 425, 429])(
  'HTTP %i says that nothing was done',
  (status) => {
    expect(mayHaveActed(http(status))).toBe(false)
    expect(deliveryOf(http(status), 'creating')).toBe('answered')
  },
)

it.each([408, 418, 420, 421, 460, 499, 500, 501, 502, 503, 504, 520])(
  'after HTTP %i a creating call may have made its meeting',
  (status) => {
    expect(mayHaveActed(http(status))).toBe(true)
    expect(deliveryOf(http(status), 'creating')).toBe('unknown')
    expect(deliveryOf(http(status), 'read')).toBe('answered')
    expect(mayRepeat(http(status), 'creating')).toBe(false)
  },
)

it.each([407, 501, 505, 508, 510, 511])(
  'HTTP %i will be the same next time: no call is repeated',
  (status) => {
    expect(mayRepeat(http(status), 'read')).toBe(false)
  },
)

it.each([408, 421, 425, 429, 500, 502, 503, 504, 520])(
  'HTTP %i may be gone next time: a read is repeated',
  (status) => {
    expect(mayRepeat(http(status), 'read')).toBe(true)
  },
)

it('what a creating call may repeat, every other call may', () => {
  fc.assert(
    fc.property(anyFailure, (failure) => {
      expect(!mayRepeat(failure, 'creating') || mayRepeat(failure, 'repeatable')).toBe(true)
      expect(mayRepeat(failure, 'read')).toBe(mayRepeat(failure, 'repeatable'))
    }),
  )
})

it('no wait is longer than its cap or than the time that is left', () => {
  // Waits of at most ten seconds in a minute: some are too long, most are not.
  const short = fc.nat(10_000)
  const repeated = fc.nat(2000)
  const anyWait = fc.record({
    failure: anyFailure.filter((failure) => mayRepeat(failure, 'read')),
    repeated,
    retry: fc.record({
      limit: repeated.map((more) => 2001 + more),
      baseDelayMs: short,
      maxDelayMs: short,
      maxRetryAfterMs: short,
      budget: fc.nat(),
    }),
    remainingMs: fc.integer({ min: -1000, max: 60_000 }),
    random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }).map((value) => () => value),
  })
  fc.assert(
    fc.property(anyWait, ({ failure, ...state }) => {
      const delay = retryDelay(failure, { ...state, safety: 'read' })
      fc.pre(delay !== undefined)
      const asked = failure.kind === 'http' && failure.retryAfterMs !== undefined
      expect(delay).toBeGreaterThanOrEqual(0)
      expect(delay).toBeLessThanOrEqual(asked ? state.retry.maxRetryAfterMs : state.retry.maxDelayMs)
      expect(delay).toBeLessThan(state.remainingMs)
    }),
  )
})

it('there is no wait past the limit, past the time that is left, and after what is not repeated', () => {
  fc.assert(
    fc.property(anyFailure, anyState, (failure, state) => {
      const over = { ...state, retry: { ...state.retry, limit: Math.min(state.retry.limit, state.repeated) } }
      expect(retryDelay(failure, over)).toBeUndefined()
      expect(retryDelay(failure, { ...state, remainingMs: Math.min(0, state.remainingMs) })).toBeUndefined()
      const answer = retryDelay(failure, state)
      expect(mayRepeat(failure, state.safety) || answer === undefined).toBe(true)
    }),
  )
})

it('the jitter is full: the random number stretches the wait from nothing to the whole', () => {
  const failure: AttemptFailure = { kind: 'timeout', delivery: 'unknown' }
  const retry = { limit: 9, baseDelayMs: 100, maxDelayMs: 1000, maxRetryAfterMs: 0, budget: 0 }
  const waits = [0, 1, 2, 3, 4, 5].map((repeated) =>
    [0, 0.5, 1].map((random) =>
      retryDelay(failure, { safety: 'read', repeated, remainingMs: 5000, retry, random: () => random }),
    ),
  )
  expect(waits).toEqual([
    [0, 50, 100],
    [0, 100, 200],
    [0, 200, 400],
    [0, 400, 800],
    [0, 500, 1000],
    [0, 500, 1000],
  ])
})

it.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Fri, 27 Nov 2026 10:00:05 GMT', 5000],
  ['Friday, 27-Nov-26 10:00:05 GMT', 5000],
  ['Fri, 27 Nov 2026 09:00:00 GMT', 0],
  ['5.5', undefined],
  ['-5', undefined],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After %j is %s', (header, expected) => {
  expect(retryAfterMs(header, Date.UTC(2026, 10, 27, 10))).toBe(expected)
})

it('several attempts are as bad as the worst', () => {
  expect(worstDelivery([])).toBe('not-sent')
  expect(worstDelivery(['not-sent', 'answered'])).toBe('answered')
  expect(worstDelivery(['unknown', 'answered', 'not-sent'])).toBe('unknown')
})
