import { type RecurrenceKind, recurrenceKinds } from '../recurrence/recurrence.ts'
import type { SeriesEnd } from '../series/series.ts'
import { weekdays } from '../time/weekday.ts'
import { closedObject, integerFrom, type JsonSchema, oneOfTexts } from './json-schema.ts'
import { localDateOrDateTimeSchema } from './local-time-schemas.ts'

const weekday = oneOfTexts(weekdays)

/** What each kind has beside its name. */
const recurrenceMembers: Readonly<Record<RecurrenceKind, Readonly<Record<string, JsonSchema>>>> = {
  once: {},
  daily: {},
  workdays: {},
  weekly: { weekdays: { type: 'array', items: weekday, minItems: 1, uniqueItems: true } },
  monthlyByDay: { day: integerFrom(1, 31) },
  monthlyByWeekday: { week: integerFrom(1, 5), weekday },
}

const endMembers: Readonly<Record<SeriesEnd['kind'], Readonly<Record<string, JsonSchema>>>> = {
  open: {},
  count: { count: integerFrom(1) },
  until: { date: localDateOrDateTimeSchema },
}

function kindSchema(kind: string, members: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return closedObject({ kind: oneOfTexts([kind]), ...members }, ['kind', ...Object.keys(members)])
}

const onceSchema = kindSchema('once', {})
const repeatingSchema: JsonSchema = {
  oneOf: recurrenceKinds
    .filter((kind) => kind !== 'once')
    .map((kind) => kindSchema(kind, recurrenceMembers[kind])),
}
const openSchema = kindSchema('open', {})
const endingSchema: JsonSchema = {
  oneOf: [kindSchema('count', endMembers.count), kindSchema('until', endMembers.until)],
}

/** What repeats (`Recurrence`). */
export const recurrenceSchema: JsonSchema = {
  oneOf: [onceSchema, ...(repeatingSchema['oneOf'] as JsonSchema[])],
}

/** When it ends (`SeriesEnd`). */
export const endSchema: JsonSchema = { oneOf: [openSchema, ...(endingSchema['oneOf'] as JsonSchema[])] }

/** What repeats has an end, and what happens once has none: of the members `recurrence` and `end`. */
export const endRule: JsonSchema = {
  anyOf: [
    { type: 'object', properties: { recurrence: onceSchema, end: openSchema } },
    {
      type: 'object',
      properties: { recurrence: repeatingSchema, end: endingSchema },
      required: ['recurrence', 'end'],
    },
  ],
}
