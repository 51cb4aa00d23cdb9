import { describe, issueText, toRRule } from '@umeeting/core'
import { toICalendar } from '@umeeting/core/icalendar'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { datesText, invitationText, type Telling } from '../model/dates-text.ts'
import { asCurl, asForm, asJson, canBeBooked } from '../model/formats.ts'
import { asFragment } from '../model/link.ts'
import type { Meeting, MeetingDraft } from '../model/meeting.ts'
import { pictureOf } from '../model/picture.ts'
import { asPng } from '../model/shapes.ts'
import { copyText, saveAs } from './carry.ts'
import { usePageTexts } from '../text/page-language.ts'

interface TakeAwayProps {
  readonly telling: Omit<Telling, 'meeting'> & { readonly meeting: Meeting | undefined }
  readonly meetingDraft: MeetingDraft
  readonly isStale: boolean
}

/** Everything that can be carried away; nothing of it while what is entered is wrong, since it would be of another rule. */
export function TakeAway({ telling, meetingDraft, isStale }: TakeAwayProps): JSX.Element {
  const { t, locale } = usePageTexts()
  const [said, setSaid] = useState('')
  const { rule, outline, meeting } = telling
  const rrule = toRRule(rule.series, rule.dialect)
  const fragment = asFragment(rule, meetingDraft)
  const web = webAddress()

  const whole = (act: (telling: Telling & { readonly meeting: Meeting }) => void) => () => {
    if (isStale || !meeting) setSaid(t.notNow)
    else act({ ...telling, meeting })
  }
  const copy = async (text: string, done: string = t.copied) =>
    setSaid((await copyText(text)) ? done : t.copyFailed)
  const copying = (make: (telling: Telling) => string, done?: string) =>
    whole((each) => void copy(make(each), done))
  const saveCalendar = whole(({ meeting: { topic, durationMinutes } }) => {
    const { series, dialect } = rule
    const sentence = describe(series, locale, dialect)
    const file = toICalendar(series, {
      dialect,
      summary: topic || sentence,
      ...(topic === '' ? {} : { description: sentence }),
      durationMinutes,
      writtenAt: Date.now(),
    })
    if (file.ok) saveAs('umeeting.ics', new Blob([file.value], { type: 'text/calendar;charset=utf-8' }))
    setSaid(file.ok ? t.saved : file.issues.map((issue) => issueText(issue, locale)).join(' '))
  })
  const draw = async (each: Telling) => {
    saveAs('umeeting.png', await asPng(pictureOf(rule, outline, each.meeting, each)))
    setSaid(t.saved)
  }
  const savePicture = whole((each) => void draw(each))
  const dim = isStale || !meeting ? { 'aria-disabled': true } : {}
  const button = (name: string, act: () => void, kind = '') => (
    <button key={name} type="button" class={kind} {...dim} onClick={act}>
      {name}
    </button>
  )
  return (
    <div class="take-away">
      <div class="buttons" role="group" aria-label={t.actions}>
        {button(t.copyDates, copying(datesText), 'primary')}
        {button(
          t.copyInvitation,
          copying((each) => invitationText(each, web === undefined ? undefined : web + fragment)),
        )}
        {button(t.downloadIcs, saveCalendar)}
        {button(
          t.copyLink,
          copying(() => (web ?? here()) + fragment, web === undefined ? t.linkOnlyHere : undefined),
        )}
        {button(t.savePicture, savePicture)}
        {button(
          t.print,
          whole(() => print()),
        )}
        <span role="status">{said}</span>
      </div>
      <details class="developers">
        <summary>{t.developers}</summary>
        <div class="buttons">
          {button(
            t.copyJson,
            copying(() => asJson(rule)),
          )}
          {button(
            t.copyForm,
            copying(() => asForm(rule)),
          )}
          {canBeBooked(rule) &&
            button(
              t.copyCurl,
              copying((each) => asCurl(rule, each.meeting, t.noTopic)),
            )}
          {rrule.ok &&
            button(
              t.copyRrule,
              copying(() => rrule.value),
            )}
        </div>
        {!canBeBooked(rule) && <p class="hint">cURL: {t.noCurl}</p>}
        {!rrule.ok && (
          <p class="hint">RRULE: {rrule.issues.map((issue) => issueText(issue, locale)).join(' ')}</p>
        )}
      </details>
    </div>
  )
}

/** Where others can open the page; undefined where it was opened from a file and was built without an address. */
function webAddress(): string | undefined {
  if (location.protocol !== 'file:') return here()
  return PAGE_URL === '' ? undefined : PAGE_URL
}

function here(): string {
  return location.href.replace(/#.*$/, '')
}
