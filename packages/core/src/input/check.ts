import { type Bounds, isWithin } from './expectation.ts'
import { isGiven } from './given.ts'
import { type Issue, issue } from './issue.ts'
import { nearest } from './nearest.ts'

type Path = Issue['path']

export function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

/** The value when it is one of the choices; otherwise an issue is pushed. */
export function checkChoice<const Choice extends string>(
  input: unknown,
  path: Path,
  choices: readonly Choice[],
  issues: Issue[],
): Choice | undefined {
  const choice = choices.find((candidate) => candidate === input)
  if (choice === undefined) {
    const code = isGiven(input) ? 'not-a-choice' : 'required'
    issues.push(issue(code, path, { choices }, input))
  }
  return choice
}

/** The value when it is an integer within the bounds; otherwise an issue is pushed. */
export function checkInteger(
  input: unknown,
  path: Path,
  bounds: Bounds,
  issues: Issue[],
): number | undefined {
  if (!isGiven(input)) issues.push(issue('required', path, bounds, input))
  else if (typeof input !== 'number' || !Number.isInteger(input)) {
    issues.push(issue('not-an-integer', path, bounds, input))
  } else if (!isWithin(input, bounds)) issues.push(issue('out-of-range', path, bounds, input))
  else return input
  return undefined
}

/**
 * Pushes an issue for every unknown key, with what was most likely meant: the known key that it is an
 * alias of, or the nearest one. Keys beyond the first few get no guess, so that many cost little.
 */
export function checkKeys(
  input: Readonly<Record<string, unknown>>,
  path: Path,
  known: readonly string[],
  issues: Issue[],
  aliases?: ReadonlyMap<string, string>,
): void {
  let guesses = 16
  for (const key of Object.keys(input)) {
    if (known.includes(key)) continue
    const meant = aliases?.get(key) ?? (guesses-- > 0 ? nearest(key, known) : undefined)
    issues.push(
      issue('unknown-key', [...path, key], meant === undefined ? { known } : { suggestion: meant }, key),
    )
  }
}
