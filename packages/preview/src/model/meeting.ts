/** What a booking says besides its rule, as it stands in the form. */
export interface MeetingDraft {
  readonly topic: string
  readonly duration: string
}

export interface Meeting {
  /** Empty for none. */
  readonly topic: string
  readonly durationMinutes: number
}

export const firstMeeting: MeetingDraft = { topic: '', duration: '60' }

/** Reads the form; undefined where the duration is none that the service takes (more than 30 minutes). */
export function readMeeting({ topic, duration }: MeetingDraft): Meeting | undefined {
  const minutes = /^\s*\d{1,4}\s*$/.test(duration) ? Number(duration) : 0
  return minutes > 30 ? { topic: topic.trim(), durationMinutes: minutes } : undefined
}
