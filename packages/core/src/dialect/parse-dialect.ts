import { checkChoice, checkInteger, checkKeys, isRecord } from '../input/check.ts'
import { type Issue, issue } from '../input/issue.ts'
import { orThrow } from '../input/or-throw.ts'
import { accept, hasIssues, refuse, type Result } from '../input/result.ts'
import { zoneNamed } from '../time/zone/is-zone.ts'
import {
  type Dialect,
  type DialectChoices,
  dialectChoices,
  dialectOf,
  dialectPoints,
  type NamedPoint,
  type WorkdayCalendar,
} from './dialect.ts'

type Path = Issue['path']

/** How the points are read that are no choice between names. */
const readers: {
  readonly [Point in Exclude<keyof Dialect, NamedPoint>]: (
    input: unknown,
    path: Path,
    issues: Issue[],
  ) => Dialect[Point] | undefined
} = {
  zone: readZone,
  workdays: readWorkdays,
  maxOccurrences: (input, path, issues) =>
    input === 'none' ? input : checkInteger(input, path, { min: 1 }, issues),
}

function readPoint(point: keyof Dialect, input: unknown, issues: Issue[]): unknown {
  return isNamedPoint(point)
    ? checkChoice<string>(input, [point], dialectChoices[point], issues)
    : readers[point](input, [point], issues)
}

function isNamedPoint(point: keyof Dialect): point is NamedPoint {
  return Object.hasOwn(dialectChoices, point)
}

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
    if (input[point] !== undefined) choices[point] = readPoint(point, input[point], issues)
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
