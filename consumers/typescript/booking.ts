import { decodeSeries, describe, occurrencesBetween, predict, reconcile } from '@umeeting/core'
import type { Occurrence, Series } from '@umeeting/core'
import * as form from '@umeeting/core/form'
import * as icalendar from '@umeeting/core/icalendar'
import * as jsonSchema from '@umeeting/core/json-schema'
import * as rrule from '@umeeting/core/rrule'
import * as zoneNames from '@umeeting/core/zone-names'
import * as ledger from '@umeeting/ledger'
import * as testing from '@umeeting/testing'
import * as simulator from '@umeeting/testing/simulator'
import * as transport from '@umeeting/transport-http'

const decoded = decodeSeries({ start_time: '2026-01-31 10:00:00', recurrence_type: '1', end_times: '3' })
if (!decoded.ok) throw new Error(decoded.issues.map(({ code }) => code).join())

const series: Series = decoded.value
const first: Occurrence | undefined = Array.from(predict(series)).at(0)
const verdict: string = reconcile(series, [{ start_time: first?.localStart ?? '', uuid: 'a' }]).verdict

export const shown: readonly unknown[] = [describe(series, 'en'), verdict, occurrencesBetween]
export const entries: readonly object[] = [
  form,
  icalendar,
  jsonSchema,
  rrule,
  zoneNames,
  ledger,
  testing,
  simulator,
  transport,
]

// @ts-expect-error What is not public does not compile.
export type { calendarDays } from '@umeeting/core/engine/calendar'
