import { shownOccurrence, type SimulatedMeeting, statusAt } from '../book/meeting.ts'
import type { Context } from './context.ts'

/** How many minutes early the host may enter. */
export const READY_MINUTES = 15

/** As the documented sample, whose `start_time` is no date-time, and which mixes numbers and digits. */
export function createdView(meeting: SimulatedMeeting, { identity }: Context): object {
  const { id, liveId, series, occurrences, muteUponEntry, start } = meeting
  return {
    host_key: identity.hostKey(id),
    join_url: joinUrlOf(id),
    meeting_id: id,
    start_time: series ? '7' : start,
    host_id: hostIdOf(meeting, identity),
    token: identity.token(id),
    mute_upon_entry: String(muteUponEntry),
    ready_time: READY_MINUTES,
    start_url: identity.startUrl(id),
    ...(liveId !== undefined && { ...liveUrls(liveId), live_id: liveId }),
    ...(series && {
      occurrences: occurrences.map(({ localStart, uuid }) => ({ start_time: localStart, uuid })),
    }),
  }
}

/** A meeting as `get` shows it, but for what only one kind of account has. */
export function detailsView(meeting: SimulatedMeeting, { now }: Context): object {
  return {
    duration: String(meeting.durationMinutes),
    start_time: meeting.start,
    del_flag: meeting.deleted ? '1' : '0',
    password: meeting.password ?? '',
    join_url: joinUrlOf(meeting.id),
    topic: meeting.topic,
    id: meeting.id,
    status: statusAt(meeting, now),
  }
}

/** A meeting as lists show it: by its present or next occurrence. */
export function rowView(meeting: SimulatedMeeting, { identity, now }: Context): object {
  return {
    duration: meeting.durationMinutes,
    start_time: shownOccurrence(meeting, now)?.localStart ?? '',
    topic: meeting.topic,
    id: meeting.id,
    status: statusAt(meeting, now),
    host_key: identity.hostKey(meeting.id),
    type: meeting.type === 'instant' ? '1' : '2',
  }
}

/** A meeting in a shared room has a host that the service makes up. */
export function hostIdOf({ id, hostId }: SimulatedMeeting, identity: Context['identity']): string {
  return hostId ?? identity.hostId(id)
}

export function joinUrlOf(id: string): string {
  return `https://u.umeeting.example/j/${id}`
}

export function liveUrls(liveId: string): { readonly play_addr: string; readonly watch_url: string } {
  return {
    play_addr: `http://play.umeeting.example/${liveId}/live.m3u8`,
    watch_url: `https://live.umeeting.example/live/${liveId}?ver=1`,
  }
}
