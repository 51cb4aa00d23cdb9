import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFault } from './strict-json.ts'

it('JSON as the platform writes it has no fault, in one line or many', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
      expect(jsonFault(JSON.stringify(value, undefined, indent))).toBeUndefined()
    }),
  )
})

/** JSON that was hurt: with a part of it left out, or a character put in. */
const anyHurtJson = fc
  .tuple(
    fc.json(),
    fc.nat(),
    fc.nat(5),
    fc.constantFrom('', ',', '"', '}', ']', '{', 'x', ':', '\\', '\n', '-', '0'),
  )
  .map(([text, at, length, put]) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + put + text.slice(place + length)
  })

it('what the platform refuses has a fault, wherever it is hurt', () => {
  fc.assert(
    fc.property(anyHurtJson, (text) => {
      expect(parses(text) || jsonFault(text) !== undefined).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('a key that one object has twice is told with its line', () => {
  it.each([
    { text: '{"a": 1,\n"a": 2}', key: 'a', line: 2 },
    { text: '{"a": {"b": 1}, "c": [{"d": 1,\n\n"d": 2}]}', key: 'd', line: 3 },
    { text: '{"a": 1, "\\u0061": 2}', key: 'a', line: 1 },
  ])('$text', ({ text, key, line }) => {
    expect(jsonFault(text)).toEqual({ kind: 'duplicate-key', key, line })
  })

  it.each(['{"a": {"a": {"a": 1}}}', '[{"a": 1}, {"a": 1}]', '{"a": "a", "b": ["a"]}'])(
    'and %s has none',
    (text) => {
      expect(jsonFault(text)).toBeUndefined()
    },
  )
})
