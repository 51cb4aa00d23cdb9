import {
  type Dialect,
  dialectChoices,
  type DialectChoices,
  dialectOf,
  type NamedPoint,
  type WorkdayCalendar,
} from '../dialect/dialect.ts'

/** Which dialects are tried, beside the choices of the named points. */
export interface CandidateOptions {
  /** What all candidates share: the zone above all, which local times can't tell. */
  readonly base?: DialectChoices
  /** Workday calendars that the service may follow, by name. */
  readonly workdayCalendars?: Readonly<Record<string, WorkdayCalendar>>
  /** Limits that the service may have. */
  readonly maxOccurrences?: readonly number[]
}

/** Every dialect that differs from the base in these points alone, and in the workdays and limits that are offered. */
export function candidateDialects(
  points: readonly NamedPoint[],
  options: CandidateOptions = {},
): readonly Dialect[] {
  const base = dialectOf(options.base)
  let candidates: readonly Dialect[] = [base]
  for (const point of points) {
    candidates = candidates.flatMap((dialect) =>
      dialectChoices[point].map((choice) => Object.assign({}, dialect, { [point]: choice })),
    )
  }
  const workdays = [base.workdays, ...Object.values(options.workdayCalendars ?? {})]
  const limits = [base.maxOccurrences, ...(options.maxOccurrences ?? [])]
  return candidates.flatMap((dialect) =>
    workdays.flatMap((days) =>
      limits.map((maxOccurrences) => Object.assign({}, dialect, { workdays: days, maxOccurrences })),
    ),
  )
}
