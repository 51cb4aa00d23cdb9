/** The bounds of an integer. `min` and `max` are inclusive, `above` is not: the vendor's page says "greater than 30". */
export interface Bounds {
  /** The least, inclusive. */
  readonly min?: number
  /** The most, inclusive. */
  readonly max?: number
  /** What it must be greater than. */
  readonly above?: number
}

/** One of these values. */
export interface Choices {
  /** All that are allowed, as they are written. */
  readonly choices: readonly string[]
}

/** Text of a form that is written the same in every language: `yyyy-MM-dd`, `NAME=VALUE`, `1–31 | -1`. */
export interface Format {
  /** How it is written. */
  readonly format: string
}

/** An object with these keys, or some of them. */
export interface Keys {
  /** Their names. */
  readonly keys: readonly string[]
}

/** One of these other fields. */
export interface OneOf {
  /** Their names. */
  readonly fields: readonly string[]
}

/** Something that each language has a word for. */
export interface Thing {
  /** Its name; each language has its words for it. */
  readonly thing:
    | 'text'
    | 'id'
    | 'function'
    | 'https-url'
    | 'an-occurrence'
    | 'matching-start'
    | 'list-of-meetings'
    | 'list-of-occurrences'
    | 'further-meetings'
    | 'meetings-of-page'
    | 'unchanging-list'
    | 'end-of-list'
    | 'requested-id'
    | 'random-bytes'
    | 'relative-path'
}

/** What a value has to be, as data; `expectationText` writes it. */
export type Expectation = Bounds | Choices | Format | Keys | OneOf | Thing

/** A language's words for each thing. */
export type ThingNames = Readonly<Record<Thing['thing'], string>>

/** An expectation in a few characters: `1–5`, `> 30`, `skip | last-day`, `{ kind, count }`; `''` where any value is meant. */
export function expectationText(expected: Expectation, things: ThingNames): string {
  if ('thing' in expected) return things[expected.thing]
  if ('format' in expected) return expected.format
  if ('choices' in expected) return expected.choices.join(' | ')
  if ('fields' in expected) return expected.fields.join(' | ')
  if ('keys' in expected) return `{ ${expected.keys.join(', ')} }`
  return boundsText(expected)
}

/** Bounds as they are written: `1–5`, `≥ 1`, `≤ 9`, `> 30`; `''` without any. */
export function boundsText({ min, max, above }: Bounds): string {
  if (above !== undefined) return `> ${above}`
  if (min !== undefined) return max === undefined ? `≥ ${min}` : `${min}–${max}`
  return max === undefined ? '' : `≤ ${max}`
}

/** Whether an integer lies within bounds. */
export function isWithin(number: number, { min, max, above }: Bounds): boolean {
  return (
    number >= (min ?? -Infinity) &&
    number <= (max ?? Number.MAX_SAFE_INTEGER) &&
    number > (above ?? -Infinity)
  )
}
