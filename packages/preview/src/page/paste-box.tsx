import type { JSX } from 'preact'
import type { PasteReading } from '../model/reading/read-paste.ts'
import { useTexts } from '../text/language.ts'
import { pasteLines } from '../text/reading/reading-text.ts'

interface PasteBoxProps {
  readonly text: string
  /** What the pasted text said; undefined while the box shows the form's rule. */
  readonly reading: PasteReading | undefined
  readonly onChange: (text: string) => void
}

/** Shows the rule as wire fields, and takes them in whatever form they come. */
export function PasteBox({ text, reading, onChange }: PasteBoxProps): JSX.Element {
  const { t, locale } = useTexts()
  const wrong = reading?.kind === 'unreadable'
  const lines = reading ? pasteLines(reading, locale) : []
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
