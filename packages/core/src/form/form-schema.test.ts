import type { StandardSchemaV1 } from '@standard-schema/spec'
import { expect, expectTypeOf, it } from 'vitest'
import type { ScheduledMeeting } from '../wire/requests/meeting.ts'
import { parseScheduledMeeting } from '../wire/requests/parsers.ts'
import { formSchema } from './form-schema.ts'

const filled = {
  topic: '周会',
  capacity: '25',
  start: '2026-11-30T10:00',
  durationMinutes: '45',
  recurrence: { kind: 'weekly', weekdays: ['monday'] },
  end: { kind: 'count', count: '', date: '' },
}

it('a message stands at the path of its field, in the language and the labels of the form', () => {
  const schema = formSchema('zh-CN', parseScheduledMeeting, { labels: { 'end.count': '场次' } })
  expect(schema['~standard'].validate(filled)).toEqual({
    issues: [{ message: '请填写“场次”。', path: ['end', 'count'] }],
  })
})

it('what is right is the request', () => {
  const schema = formSchema('en', parseScheduledMeeting, { ignores: (name) => name === 'token' })
  const form = { ...filled, token: 'x', end: { kind: 'count', count: '3' } }
  expect(schema['~standard'].validate(form)).toMatchObject({
    value: { end: { kind: 'count', count: 3 }, start: '2026-11-30 10:00:00' },
  })
})

it('is a Standard Schema of the specification’s own types', () => {
  const schema: StandardSchemaV1<unknown, ScheduledMeeting> = formSchema('en', parseScheduledMeeting)
  expectTypeOf<StandardSchemaV1.InferOutput<typeof schema>>().toEqualTypeOf<ScheduledMeeting>()
  expect(schema['~standard'].version).toBe(1)
})
