import type { Safety } from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { retryAfterMs } from './retry-after.ts'
import { mayRepeat, retryDelay, type RetryState } from './retry-delay.ts'
import { deliveryOf, gravest, type TryFailure } from './try-failure.ts'

const anySafety = fc.constantFrom<Safety>('read', 'repeatable', 'creating')
const anyFailure: fc.Arbitrary<TryFailure> = fc.oneof(
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
  fc.constantFrom<TryFailure>(
    { kind: 'timeout' },
    { kind: 'redirect' },
    { kind: 'oversized' },
    { kind: 'ended', by: 'aborted' },
    { kind: 'ended', by: 'total-timeout' },
  ),
)
const anyState: fc.Arbitrary<RetryState> = fc.record({
  safety: anySafety,
  repeated: fc.nat(2000),
  remainingMs: fc.integer({ min: -1000, max: 200_000 }),
  retry: fc.record({
    limit: fc.nat(3000),
    baseDelayMs: fc.nat(),
    maxDelayMs: fc.nat(),
    maxRetryAfterMs: fc.nat(),
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

it('what a creating call may repeat, every other call may', () => {
  fc.assert(
    fc.property(anyFailure, (failure) => {
      expect(!mayRepeat(failure, 'creating') || mayRepeat(failure, 'repeatable')).toBe(true)
      expect(mayRepeat(failure, 'read')).toBe(mayRepeat(failure, 'repeatable'))
    }),
  )
})

it('no wait is longer than its cap or than the time that is left, and none comes past the limit', () => {
  fc.assert(
    fc.property(anyFailure, anyState, (failure, state) => {
      const delay = retryDelay(failure, state)
      if (delay === undefined) return
      const { maxDelayMs, maxRetryAfterMs, limit } = state.retry
      const asked = failure.kind === 'http' && failure.retryAfterMs !== undefined
      expect(delay).toBeGreaterThanOrEqual(0)
      expect(delay).toBeLessThanOrEqual(asked ? maxRetryAfterMs : maxDelayMs)
      expect(delay).toBeLessThan(state.remainingMs)
      expect(state.repeated).toBeLessThan(limit)
    }),
  )
})

it('the jitter is full: the random number stretches the wait from nothing to the whole', () => {
  const failure: TryFailure = { kind: 'timeout' }
  const retry = { limit: 9, baseDelayMs: 100, maxDelayMs: 1000, maxRetryAfterMs: 0 }
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

it('several tries are as grave as the gravest', () => {
  expect(gravest([])).toBe('not-sent')
  expect(gravest(['not-sent', 'answered'])).toBe('answered')
  expect(gravest(['unknown', 'answered', 'not-sent'])).toBe('unknown')
})
