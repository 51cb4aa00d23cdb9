import { requireSame, requireTrue } from './law-violation.ts'

/** A western and an eastern zone with summer time, one of half an hour, one without any, and none. */
const processZones = ['UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia']

/** January 2026, read off the process's own clock. */
const JANUARY = Date.UTC(2026, 0, 15)

/**
 * The process's time zone has no part in an answer. Node takes over a change of `TZ` at once; the law makes sure that
 * it did, and puts the old one back. Run it alone in its process, not beside code that reads the clock.
 *
 * @param answer the same question at each call, its answer as plain data
 * @throws LawViolation
 */
export function assertIndependentOfProcessZone(
  answer: () => unknown,
  zones: readonly string[] = processZones,
): void {
  const original = process.env['TZ']
  try {
    const answers = zones.map((zone) => {
      process.env['TZ'] = zone
      const offset = -new Date(JANUARY).getTimezoneOffset()
      requireSame('the process takes over its time zone', januaryOffset(zone), offset, { zone })
      return { zone, answer: answer() }
    })
    for (const each of answers) {
      requireSame('the time zone of the process has no part in an answer', answers[0]?.answer, each.answer, {
        zone: each.zone,
        than: answers[0]?.zone,
      })
    }
    requireTrue('several zones were tried', new Set(zones).size > 1, { zones })
  } finally {
    if (original === undefined) delete process.env['TZ']
    else process.env['TZ'] = original
  }
}

/** Minutes east of Greenwich, as Intl knows them. */
function januaryOffset(zone: string): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  const text = format.formatToParts(JANUARY).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(text) ?? []
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1) || 0
}
