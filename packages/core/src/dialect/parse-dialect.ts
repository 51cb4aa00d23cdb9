import { checkChoice, checkInteger, checkKeys, isRecord } from '../input/check.ts'
import { type Issue, issue } from '../input/issue.ts'
import { orThrow } from '../input/or-throw.ts'
import { accept, hasIssues, refuse, type Result } from '../input/result.ts'
import { zoneNamed } from '../time/zone/is-zone.ts'
import {
  type Dialect,
  type DialectChoices,
  dialectOf,
  documentedDialect,
  type WorkdayCalendar,
} from './dialect.ts'

/** Every point that is a choice between names; the first is the default. */
export const dialectChoices: { readonly [Point in NamedPoint]: readonly Dialect[Point][] } = {
  weekdayNumbering: ['monday-is-1', 'sunday-is-1'],
  shortMonth: ['skip', 'last-day'],
  fifthWeek: ['skip', 'last-week'],
  unmatchedStart: ['skip', 'include'],
  endDate: ['whole-day', 'start-of-day'],
}

/** A point whose choices are all names. */
export type NamedPoint = 'weekdayNumbering' | 'shortMonth' | 'fifthWeek' | 'unmatchedStart' | 'endDate'

type Path = Issue['path']

const readers: {
  readonly [Point in keyof Dialect]: (
    input: unknown,
    path: Path,
    issues: Issue[],
  ) => Dialect[Point] | undefined
} = {
  zone: readZone,
  weekdayNumbering: (input, path, issues) =>
    checkChoice(input, path, dialectChoices.weekdayNumbering, issues),
  shortMonth: (input, path, issues) => checkChoice(input, path, dialectChoices.shortMonth, issues),
  fifthWeek: (input, path, issues) => checkChoice(input, path, dialectChoices.fifthWeek, issues),
  workdays: readWorkdays,
  unmatchedStart: (input, path, issues) => checkChoice(input, path, dialectChoices.unmatchedStart, issues),
  endDate: (input, path, issues) => checkChoice(input, path, dialectChoices.endDate, issues),
  maxOccurrences: (input, path, issues) =>
    input === 'none' ? input : checkInteger(input, path, { min: 1 }, issues),
}

/** The points of a dialect, in the order of the interface. */
export const dialectPoints = Object.keys(documentedDialect) as readonly (keyof Dialect)[]

/**
 * Reads a dialect from anything, such as a JSON file; points that are not given take their defaults.
 *
 * @example
 * parseDialect({ zone: 'America/New_York', shortMonth: 'last-day' }).ok // true
 * parseDialect({ shortMonth: 'lastday' })
 * // { ok: false, issues: [{ code: 'not-a-choice', path: ['shortMonth'], expected: { choices: ['skip', 'last-day'] }, received: '"lastday"' }], … }
 */
export function parseDialect(input: unknown): Result<Dialect> {
  if (!isRecord(input)) return refuse([issue('not-an-object', [], { keys: dialectPoints }, input)])
  const issues: Issue[] = []
  checkKeys(input, [], dialectPoints, issues)
  const choices: Partial<Record<keyof Dialect, unknown>> = {}
  for (const point of dialectPoints) {
    if (input[point] !== undefined) choices[point] = readers[point](input[point], [point], issues)
  }
  return hasIssues(issues) ? refuse(issues) : accept(dialectOf(choices as DialectChoices))
}

/**
 * The throwing variant of `parseDialect`.
 *
 * @throws InvalidRequestError with every issue.
 */
export function parseDialectOrThrow(input: unknown): Dialect {
  return orThrow('Cannot read the dialect', parseDialect(input))
}

function readZone(input: unknown, path: Path, issues: Issue[]): string | undefined {
  const zone = typeof input === 'string' ? zoneNamed(input) : undefined
  if (zone !== undefined) return zone
  issues.push(issue('no-such-zone', path, { format: 'IANA: Asia/Shanghai, America/New_York, UTC …' }, input))
  return undefined
}

function readWorkdays(
  input: unknown,
  path: Path,
  issues: Issue[],
): 'monday-to-friday' | WorkdayCalendar | undefined {
  if (typeof input === 'function') return input as WorkdayCalendar
  return checkChoice(input, path, ['monday-to-friday'], issues)
}
