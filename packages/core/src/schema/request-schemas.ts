import type { OperationName } from '../client/operations.ts'
import { meetingTables } from '../wire/requests/meeting-tables.ts'
import { excludedByWebinar } from '../wire/requests/meeting-rules.ts'
import {
  personalInstantTable,
  personalMeetingTable,
  personalUpdateTable,
} from '../wire/requests/personal-meetings.ts'
import {
  capacityChangeTable,
  idTable,
  liveIdTable,
  meetingIdTable,
  meetingQueryTable,
  noTable,
  reportQueryTable,
  roomQueryTable,
} from '../wire/requests/queries.ts'
import { type DescribedType, fieldSchema } from './field-schema.ts'
import { closedObject, type JsonSchema } from './json-schema.ts'
import { localDateTimeSchema } from './local-time-schemas.ts'
import { endRule, endSchema, recurrenceSchema } from './series-schemas.ts'

/** Whether a schema is of what a caller writes, or of what a parser makes of it: defaults are then filled in. */
export type Side = 'input' | 'output'

interface Table {
  readonly rows: readonly {
    readonly name: string
    readonly type: DescribedType
    readonly required: boolean
  }[]
}

function propertiesOf({ rows }: Table): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(rows.map(({ name, type }) => [name, fieldSchema(type)]))
}

function requiredOf({ rows }: Table): readonly string[] {
  return rows.filter(({ required }) => required).map(({ name }) => name)
}

const tabled = (table: Table) => (): JsonSchema => closedObject(propertiesOf(table), requiredOf(table))

/** What a webinar does not have. */
const webinarRule: JsonSchema = {
  anyOf: [
    { type: 'object', properties: { webinar: { type: 'boolean', enum: [false] } } },
    {
      not: {
        anyOf: excludedByWebinar.map((name) => ({ type: 'object', required: [name] })),
      },
    },
  ],
}

function instantSchema(side: Side): JsonSchema {
  const { plain } = meetingTables.instant
  const filledIn = side === 'output' ? ['recurrence'] : []
  return closedObject({ ...propertiesOf(plain), recurrence: recurrenceSchema }, [
    ...requiredOf(plain),
    ...filledIn,
  ])
}

function bookedSchema(plain: Table, filledIn: readonly string[], rules: readonly JsonSchema[]): JsonSchema {
  const series = { start: localDateTimeSchema, recurrence: recurrenceSchema, end: endSchema }
  const required = [...requiredOf(plain), 'start', ...filledIn]
  return { ...closedObject({ ...propertiesOf(plain), ...series }, required), allOf: rules }
}

/** The schema of each operation's request. */
export const requestSchemas: Readonly<Record<OperationName, (side: Side) => JsonSchema>> = {
  instant: instantSchema,
  schedule: (side) =>
    bookedSchema(meetingTables.schedule.plain, side === 'output' ? ['recurrence', 'end'] : [], [
      endRule,
      webinarRule,
    ]),
  update: () => bookedSchema(meetingTables.update.plain, [], [endRule]),
  get: tabled(meetingIdTable),
  end: tabled(idTable),
  delete: tabled(idTable),
  list: tabled(meetingQueryTable),
  history: tabled(meetingQueryTable),
  token: tabled(meetingIdTable),
  resetCapacity: tabled(capacityChangeTable),
  getStartUrl: tabled(idTable),
  deleteLive: tabled(liveIdTable),
  freeRooms: tabled(roomQueryTable),
  rooms: tabled(noTable),
  meetingDetail: tabled(reportQueryTable),
  licensing: tabled(noTable),
  personalInstant: tabled(personalInstantTable),
  personalSchedule: tabled(personalMeetingTable),
  personalUpdate: tabled(personalUpdateTable),
  personalGet: tabled(meetingIdTable),
  personalEnd: tabled(idTable),
  personalDelete: tabled(idTable),
}
