import { issueText, toRRule } from '@umeeting/core'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Rule } from '../model/draft.ts'
import { asCurl, asForm, asFragment, asJson } from '../model/formats.ts'
import { useTexts } from '../text/language.ts'

/** Everything that can be carried away from the page. */
export function TakeAway({ rule }: { readonly rule: Rule }): JSX.Element {
  const { t, locale } = useTexts()
  const [said, setSaid] = useState('')
  const rrule = toRRule(rule.series, rule.dialect)
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
        <span role="status">{said}</span>
      </div>
      {!rrule.ok && (
        <p class="hint">RRULE: {rrule.issues.map((issue) => issueText(issue, locale)).join(' ')}</p>
      )}
    </section>
  )
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
