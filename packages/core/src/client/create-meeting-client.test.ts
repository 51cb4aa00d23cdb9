import { expect, it } from 'vitest'
import { createMeetingClient } from './create-meeting-client.ts'
import type { Call } from './transport.ts'

const booked = {
  status: 200,
  message: 'OK',
  data: {
    host_key: '030488',
    join_url: 'https://meet.example/j/1770498237',
    meeting_id: '1770498237',
    start_time: '7',
    host_id: 'host-1',
    token: 'tok-1',
    mute_upon_entry: 'true',
    ready_time: 15,
    start_url: 'https://meet.example/s/1770498237?zak=abc',
    live_id: '12345663',
    shard: 'b',
    occurrences: [
      { start_time: '2020-05-18 10:00:00', uuid: 'one==' },
      { start_time: '2020-05-19 10:00:00', uuid: 'two==' },
    ],
  },
}

/** A transport that answers every call the same and keeps what was sent. */
function answering(...answers: readonly unknown[]) {
  const calls: Call[] = []
  const transport = {
    send: async (call: Call): Promise<unknown> => {
      const answer = answers[Math.min(calls.length, answers.length - 1)]
      calls.push(call)
      return Promise.resolve(answer)
    },
  }
  return { calls, client: createMeetingClient(transport) }
}

it('schedule sends the wire fields and answers the meeting with its occurrences', async () => {
  const { calls, client } = answering(booked)
  const { meeting, occurrences } = await client.schedule({
    topic: 'Stand-up',
    capacity: 25,
    start: '2020-05-18 10:00:00',
    durationMinutes: 45,
    recurrence: { kind: 'daily' },
    end: { kind: 'count', count: 2 },
    userKey: 'desk-7',
  })
  expect(calls).toEqual([
    {
      operation: 'schedule',
      path: 'share/schedule',
      safety: 'creating',
      fields: {
        topic: 'Stand-up',
        meeting_capacity: '25',
        start_time: '2020-05-18 10:00:00',
        duration: '45',
        user_key: 'desk-7',
        recurrence_type: '1',
        daily_type: '1',
        end_times: '2',
      },
    },
  ])
  expect(meeting.id).toBe('1770498237')
  expect(meeting.start).toBeUndefined()
  expect(meeting.extra).toEqual({ start_time: '7', shard: 'b' })
  expect(meeting.hostKey?.reveal()).toBe('030488')
  expect(occurrences).toMatchObject([
    { number: 1, localStart: '2020-05-18 10:00:00', startsAt: Date.UTC(2020, 4, 18, 2), uuid: 'one==' },
    { number: 2, localStart: '2020-05-19 10:00:00', startsAt: Date.UTC(2020, 4, 19, 2), uuid: 'two==' },
  ])
})
