import { anyInstantMeeting, anyMeetingUpdate, anyScheduledMeeting } from '@umeeting/testing'
import type fc from 'fast-check'
import type { InstantMeeting, MeetingUpdate, ScheduledMeeting } from '../src/wire/requests/meeting.ts'

export const instantMeeting: fc.Arbitrary<InstantMeeting> = anyInstantMeeting()

export const scheduledMeeting: fc.Arbitrary<ScheduledMeeting> = anyScheduledMeeting()

export const meetingUpdate: fc.Arbitrary<MeetingUpdate> = anyMeetingUpdate()
