import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec'
import { expect, expectTypeOf, it } from 'vitest'
import type { RoomQuery } from '../wire/requests/queries.ts'
import type { ScheduledMeeting } from '../wire/requests/meeting.ts'
import { jsonSchemaOf } from './json-schema-of.ts'
import { requestSchema } from './request-schema.ts'

it('is a Standard Schema and a Standard JSON Schema, by the specification’s own types', () => {
  const schema: StandardSchemaV1<unknown, ScheduledMeeting> &
    StandardJSONSchemaV1<unknown, ScheduledMeeting> = requestSchema('schedule')
  expectTypeOf<StandardSchemaV1.InferOutput<typeof schema>>().toEqualTypeOf<ScheduledMeeting>()
  expect(schema['~standard'].version).toBe(1)
})

it('validates what it describes', () => {
  const schema = requestSchema('freeRooms', 'zh-CN')
  expectTypeOf<StandardSchemaV1.InferOutput<typeof schema>>().toEqualTypeOf<RoomQuery>()
  const { validate, jsonSchema } = schema['~standard']
  const query = { capacity: 25, start: '2026-11-30 10:00:00', durationMinutes: 45 }
  expect(validate(query)).toEqual({ value: query })
  expect(validate({ ...query, capacity: 0 })).toEqual({
    issues: [{ message: 'capacity 应 > 0，实际为 0', path: ['capacity'] }],
  })
  expect(jsonSchema.input({ target: 'draft-07' })).toEqual(jsonSchemaOf('freeRooms', { target: 'draft-07' }))
})

it('what a parser fills in is required of what it makes, and of nothing that a caller writes', () => {
  const { jsonSchema } = requestSchema('schedule')['~standard']
  const least = ['topic', 'capacity', 'durationMinutes', 'start']
  expect(jsonSchema.input({ target: 'draft-2020-12' })['required']).toEqual(least)
  expect(jsonSchema.output({ target: 'draft-2020-12' })['required']).toEqual([...least, 'recurrence', 'end'])
})

it('a version that is not known is refused', () => {
  expect(() => requestSchema('schedule')['~standard'].jsonSchema.input({ target: 'draft-03' })).toThrow(
    RangeError,
  )
})
