import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Issue, issue } from '../input/issue.ts'
import { withoutValues } from './without-values.ts'

const asItIs = (text: string): string => text
const shown = (received: unknown, redact = asItIs): Issue =>
  withoutValues([issue('malformed', ['data', 'start_time'], { format: 'another' }, received)], redact)[0]

describe('an issue of an answer shows', () => {
  it.each([
    { value: '2026-11-30 24:00:00', received: '"2026-11-30 24:00:00"' },
    { value: '2026/2/30', received: '"2026/2/30"' },
    { value: '10:00', received: '"10:00"' },
    { value: '7', received: '"7"' },
    { value: 1.5, received: '1.5' },
    { value: -1, received: '-1' },
    { value: true, received: 'true' },
    { value: undefined, received: '(none)' },
    { value: [1, 2], received: '[2]' },
    { value: { zak: 'x' }, received: '{…}' },
  ])('$value as $received', ({ value, received }) => {
    expect(shown(value).received).toBe(received)
  })

  it.each([
    { what: 'a host key', value: '030488', received: '(text)' },
    { what: 'a host key as a number', value: 304_882, received: '(number)' },
    { what: 'a start link', value: 'https://x/s/1?zak=eyJ', received: '(text)' },
    { what: 'a word', value: 'sunshine', received: '(text)' },
    { what: 'text that looks like the rendering of nothing', value: '(none)', received: '(text)' },
  ])('no value where it is $what', ({ value, received }) => {
    expect(shown(value).received).toBe(received)
  })

  it('no date that is a secret of the call', () => {
    expect(shown('2026-11-30', (text) => text.replaceAll('2026', '…')).received).toBe('(text)')
  })

  it('no field whose name the answer made up, unless it is a plain word and no secret', () => {
    const [named] = withoutValues(
      [issue('malformed', ['capacity', 's3cret', 'a b', 4], { min: 0 }, 'x')],
      (text) => text.replaceAll('s3cret', '[redacted]'),
    )
    expect(named.path).toEqual(['capacity', '(name)', '(name)', 4])
  })
})

it('no text of an answer stands in its issues, whatever it is', () => {
  const anyText = fc
    .string({ minLength: 4, maxLength: 80, size: 'max' })
    .filter((text) => /[a-z]{4}/i.test(text))
  fc.assert(
    fc.property(anyText, (value) => {
      expect(JSON.stringify(shown(value))).not.toContain(JSON.stringify(value).slice(1, -1))
    }),
  )
})
