import { InvalidRequestError, parseScheduledMeeting, Secret } from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyScheduledMeeting, anySecret, assertNoSecret, LawViolation, runs } from '../../src/index.ts'

const SECRET = 'Zm9vYmFy4711&=+/ é密'

it.each<[string, unknown]>([
  ['a text', `key ${SECRET}`],
  ['an error', new Error(`no ${SECRET}`)],
  ['an error’s cause', new Error('no', { cause: new Error(SECRET) })],
  ['a cause that is no error', new Error('no', { cause: { body: SECRET } })],
  ['a property of an error', Object.assign(new Error('no'), { request: { headers: { key: SECRET } } })],
  ['a hidden property', Object.defineProperty({}, 'key', { value: SECRET, enumerable: false })],
  ['something deep', { a: { b: { c: { d: { e: [SECRET] } } } } }],
  ['a map', new Map([['key', SECRET]])],
  ['a form', `api_secret=${new URLSearchParams([['k', SECRET]]).toString().slice(2)}`],
  ['a link', `https://host/?k=${encodeURIComponent(SECRET)}`],
  ['base64', Buffer.from(SECRET).toString('base64')],
  ['a toJSON', { toJSON: () => ({ key: SECRET }) }],
])('the law fails for a secret in %s, and does not show it', (_, shown) => {
  const violation = fc.check(
    fc.property(fc.constant(shown), (each) => assertNoSecret(SECRET, each)),
    { numRuns: 1 },
  )
  expect(violation.errorInstance).toBeInstanceOf(LawViolation)
  expect(String(violation.errorInstance)).not.toContain(SECRET)
})

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['a circle', Object.assign(new Error('no'), { cause: new Error('why') })],
  ['a Secret', { key: new Secret(SECRET) }],
])('the law holds for %s', (_, shown) => {
  expect(() => assertNoSecret(SECRET, shown)).not.toThrow()
})

it.each<[string, unknown]>([
  ['a fraction', { durationMs: 1.083480998877 }],
  ['a fraction’s end', { durationMs: 1.998877 }],
  ['a longer number', { at: 19_988_770 }],
])('a secret of digits is not seen in %s', (_, shown) => {
  expect(() => assertNoSecret('998877', shown)).not.toThrow()
})

it.each<[string, unknown]>([
  ['a form', 'host_key=998877&id=7'],
  ['a field', { host_key: '998877' }],
  ['a number', { hostKey: 998_877 }],
  ['a sentence', new Error('the key is 998877.')],
  ['an encoding', Buffer.from('998877').toString('base64')],
])('the law fails for a secret of digits in %s', (_, shown) => {
  expect(() => assertNoSecret('998877', shown)).toThrow(LawViolation)
})

it('a refused request does not show its password', () => {
  fc.assert(
    fc.property(
      anyScheduledMeeting(),
      anySecret(),
      fc.constantFrom('\uD800', ''),
      (meeting, secret, suffix) => {
        const result = parseScheduledMeeting({
          ...meeting,
          durationMinutes: 30,
          password: secret + suffix,
          kye: 1,
        })
        expect(result.ok).toBe(false)
        assertNoSecret(secret, result)
        if (!result.ok)
          assertNoSecret(secret, new InvalidRequestError('Cannot schedule the meeting', result.issues))
      },
    ),
    runs(100, 3500),
  )
})
