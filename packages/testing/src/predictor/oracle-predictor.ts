import type { Occurrence } from '@umeeting/core'
import { localOf } from '../oracle/local-text.ts'
import { type NominalOccurrence, nominalOccurrences } from '../oracle/nominal-occurrences.ts'
import {
  FURTHEST_MOVE,
  oracleOccurrences,
  oracleOccurrencesBetween,
  oracleOccurrencesFrom,
  setInZone,
} from '../oracle/oracle-occurrences.ts'
import { wallClockOf } from '../oracle/wall-clock.ts'
import { isEndless } from './is-endless.ts'
import type { Predictor } from './predictor.ts'

/** The oracle with every query, each answered by walking from the start. */
export const oraclePredictor: Predictor = {
  name: 'oracle',
  occurrences: oracleOccurrences,
  between: oracleOccurrencesBetween,
  next(series, local, dialect) {
    const boundary = localOf(local)
    for (const occurrence of oracleOccurrencesFrom(series, boundary, dialect)) {
      if (localOf(occurrence.localStart) > boundary) return occurrence
    }
    return undefined
  },
  previous(series, local, dialect) {
    const boundary = localOf(local)
    const clock = wallClockOf(dialect.zone)
    let last: NominalOccurrence | undefined
    let found: Occurrence | undefined
    for (const nominal of nominalOccurrences(series, dialect, boundary)) {
      if (nominal.local < boundary - FURTHEST_MOVE) last = nominal
      else {
        const occurrence = setInZone(nominal, clock)
        if (localOf(occurrence.localStart) < boundary) found = occurrence
      }
    }
    return found ?? (last && setInZone(last, clock))
  },
  nth(series, number, dialect) {
    if (!Number.isInteger(number) || number < 1) return undefined
    for (const nominal of nominalOccurrences(series, dialect)) {
      if (nominal.number === number) return setInZone(nominal, wallClockOf(dialect.zone))
    }
    return undefined
  },
  count(series, dialect) {
    if (isEndless(series, dialect)) return Infinity
    let count = 0
    for (const { number } of nominalOccurrences(series, dialect)) count = number
    return count
  },
  includes(series, local, dialect) {
    const asked = localOf(local)
    for (const { localStart } of oracleOccurrencesFrom(series, asked, dialect, asked + 1)) {
      if (localStart === local) return true
    }
    return false
  },
  writeInstants(target, series, dialect, first) {
    if (target.length === 0) return 0
    let written = 0
    for (const nominal of nominalOccurrences(series, dialect)) {
      if (nominal.number < first) continue
      target[written++] = setInZone(nominal, wallClockOf(dialect.zone)).startsAt
      if (written === target.length) break
    }
    return written
  },
}
