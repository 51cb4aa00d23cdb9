import { describe, type Locale, localTimeAt, noticesFor, noticeText, predict, zoneName } from '@umeeting/core'
import { countText } from '../text/intl.ts'
import type { AllTexts } from '../text/page-language.ts'
import { dayText } from '../view/day-text.ts'
import { type Rule, withoutZeroSeconds } from './draft.ts'
import type { Meeting } from './meeting.ts'
import type { Outline } from './outline.ts'

/** So many dates are written out: a chat takes no more. */
const MOST_DATES = 100
const DATES_WITHOUT_END = 12

/** What a text for people is made of. */
export interface Telling {
  readonly rule: Rule
  readonly outline: Outline
  readonly meeting: Meeting
  /** A second zone whose times stand beside, or undefined. */
  readonly secondZone: string | undefined
  readonly locale: Locale
  readonly t: AllTexts
}

/** The dates as numbered lines that read well in a chat. */
export function datesText(telling: Telling): string {
  const { meeting } = telling
  const title = meeting.topic === '' ? [] : [meeting.topic]
  return [...title, sentenceLine(telling), '', ...dateLines(telling)].join('\n')
}

/** An invitation: what it is, when, what to know, every date, and the page that shows them. */
export function invitationText(telling: Telling, link: string | undefined): string {
  const { rule, outline, meeting, locale, t } = telling
  const { first, last, count } = outline
  const notices = noticesFor(rule.series, rule.dialect).map((notice) => noticeText(notice, locale))
  return [
    t.invited(meeting.topic || t.noTopic),
    '',
    sentenceLine(telling),
    ...(first && count > 1 ? [t.labelled(t.firstDate, dayText(first.localStart, t, locale))] : []),
    ...(last && count > 1 ? [t.labelled(t.lastDate, dayText(last.localStart, t, locale))] : []),
    ...notices,
    '',
    ...dateLines(telling),
    ...(link === undefined ? [] : ['', link]),
  ].join('\n')
}

function sentenceLine({ rule, meeting, locale, t }: Telling): string {
  return `${describe(rule.series, locale, rule.dialect)}${t.comma}${t.each(String(meeting.durationMinutes))}`
}

function dateLines({ rule, outline, meeting, secondZone, locale, t }: Telling): readonly string[] {
  const most = outline.count === Infinity ? DATES_WITHOUT_END : MOST_DATES
  const { zone } = rule.dialect
  const lines: string[] = []
  for (const { number, localStart, startsAt } of predict(rule.series, rule.dialect)) {
    if (number > most) break
    const endsAt = startsAt + meeting.durationMinutes * 60_000
    const here = `${dayText(localStart, t, locale)} ${timesText(localStart, localTimeAt(endsAt, zone))}`
    const there =
      secondZone === undefined
        ? ''
        : t.bracketed(
            `${zoneName(secondZone, locale)} ${otherStart(localTimeAt(startsAt, secondZone), localStart, t, locale)}`,
          )
    lines.push(`${number}. ${here}${there}`)
  }
  const more = outline.count - lines.length
  if (more > 0)
    lines.push(outline.count === Infinity ? `… ${t.endless}` : t.moreDates(countText(more, locale)))
  return lines
}

function timesText(start: string, end: string): string {
  return `${withoutZeroSeconds(start.slice(11))}–${withoutZeroSeconds(end.slice(11))}`
}

function otherStart(there: string, here: string, t: AllTexts, locale: Locale): string {
  const time = withoutZeroSeconds(there.slice(11))
  return there.slice(0, 10) === here.slice(0, 10) ? time : `${dayText(there, t, locale)} ${time}`
}
