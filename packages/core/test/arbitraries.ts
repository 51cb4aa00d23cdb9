import { anyDialect, anyLocalDate, anyLocalDateTime, anySeries } from '@umeeting/testing'
import type fc from 'fast-check'
import type { Dialect } from '../src/dialect/dialect.ts'
import type { Series } from '../src/series/series.ts'
import type { LocalDate, LocalDateTime } from '../src/time/local-date-time.ts'

// What the properties of core itself are tried on: the arbitraries of `@umeeting/testing` with their defaults.

export const localDateTime: fc.Arbitrary<LocalDateTime> = anyLocalDateTime()

export const localDate: fc.Arbitrary<LocalDate> = anyLocalDate()

export const series: fc.Arbitrary<Series> = anySeries()

export const dialect: fc.Arbitrary<Dialect> = anyDialect()
