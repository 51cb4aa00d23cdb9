import { describe, issueText, toRRule } from '@umeeting/core'
import { toICalendar } from '@umeeting/core/icalendar'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Rule } from '../model/draft.ts'
import { asCurl, asForm, asJson } from '../model/formats.ts'
import { asFragment } from '../model/link.ts'
import { useTexts } from '../text/language.ts'

/** Everything that can be carried away from the page. */
export function TakeAway({ rule }: { readonly rule: Rule }): JSX.Element {
  const { t, locale } = useTexts()
  const [said, setSaid] = useState('')
  const rrule = toRRule(rule.series, rule.dialect)
  const download = () => {
    const { series, dialect } = rule
    const summary = describe(series, locale, dialect)
    const file = toICalendar(series, { dialect, summary, writtenAt: Date.now() })
    if (file.ok) saveAs('umeeting.ics', file.value)
    setSaid(file.ok ? '' : file.issues.map((issue) => issueText(issue, locale)).join(' '))
  }
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(t.copied)
    } catch {
      setSaid(copyBySelection(text) ? t.copied : t.copyFailed)
    }
  }
  const items: readonly (readonly [name: string, make: () => string])[] = [
    [t.copyJson, () => asJson(rule)],
    [t.copyForm, () => asForm(rule)],
    [t.copyCurl, () => asCurl(rule)],
    ...(rrule.ok ? [[t.copyRrule, () => rrule.value] as const] : []),
    [t.copyLink, () => location.href.replace(/#.*$/, '') + asFragment(rule)],
  ]
  return (
    <section aria-labelledby="take-away-heading">
      <h2 id="take-away-heading">{t.takeAway}</h2>
      <div class="buttons">
        {items.map(([name, make]) => (
          <button key={name} type="button" onClick={() => void copy(make())}>
            {name}
          </button>
        ))}
        <button type="button" onClick={download}>
          {t.downloadIcs}
        </button>
        <span role="status">{said}</span>
      </div>
      {!rrule.ok && (
        <p class="hint">RRULE: {rrule.issues.map((issue) => issueText(issue, locale)).join(' ')}</p>
      )}
    </section>
  )
}

/** Hands a text to the browser as a file: an address in the page's own memory, no request. */
function saveAs(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers read it only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Pages opened from disk have no clipboard in some browsers: a selected text and the old command serve there. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'unseen'
  document.body.append(area)
  area.select()
  // oxlint-disable-next-line typescript/no-deprecated -- there is no other way without the clipboard
  const copied = document.execCommand('copy')
  area.remove()
  return copied
}
