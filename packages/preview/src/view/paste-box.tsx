import { issueText, noticeText } from '@umeeting/core'
import type { JSX } from 'preact'
import type { Pasted } from '../model/paste.ts'
import { useTexts } from '../text/language.ts'

interface PasteBoxProps {
  readonly text: string
  /** What the pasted text said; undefined while the box shows the form's rule. */
  readonly said: Pasted | 'not-understood' | undefined
  readonly onChange: (text: string) => void
}

/** Shows the rule as wire fields, and takes them in whatever form they come. */
export function PasteBox({ text, said, onChange }: PasteBoxProps): JSX.Element {
  const { t, locale } = useTexts()
  const wrong = said === 'not-understood' ? text.trim() !== '' : said !== undefined && 'issues' in said
  const lines = linesOf()
  function linesOf(): readonly string[] {
    if (said === undefined || !(said === 'not-understood' ? wrong : true)) return []
    if (said === 'not-understood') return [t.notUnderstood]
    if ('issues' in said) return said.issues.map((issue) => issueText(issue, locale))
    return said.notices.map((notice) => noticeText(notice, locale))
  }
  return (
    <section class="card">
      <label class="heading" for="paste">
        <h2>{t.paste}</h2>
      </label>
      <p class="hint" id="paste-hint">
        {t.pasteHint}
      </p>
      <textarea
        id="paste"
        rows={9}
        spellcheck={false}
        value={text}
        aria-describedby="paste-hint paste-said"
        {...(wrong ? { 'aria-invalid': 'true' as const } : {})}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <ul id="paste-said" class={wrong ? 'issues' : 'notices'} aria-live="polite">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
