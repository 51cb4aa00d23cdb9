import type { JSX } from 'preact'
import type { PasteReading } from '../model/reading/read-paste.ts'
import { usePageTexts } from '../text/page-language.ts'
import { pasteLines } from '../text/reading/reading-text.ts'
import { itemsOf } from '../view/field.tsx'
import { TextBox } from './text-box.tsx'

interface PasteBoxProps {
  readonly isShown: boolean
  readonly text: string
  /** What the pasted text said; undefined while the box shows the form's rule. */
  readonly reading: PasteReading | undefined
  readonly onChange: (text: string) => void
}

/** Shows the rule as the service's fields, and takes them in whatever form they come. */
export function PasteBox({ isShown, text, reading, onChange }: PasteBoxProps): JSX.Element {
  const { t, locale } = usePageTexts()
  const isWrong = reading?.kind === 'unreadable'
  const lines = reading ? pasteLines(reading, locale) : []
  return (
    <div id="panel-paste" role="tabpanel" aria-labelledby="tab-paste" hidden={!isShown} class="stack close">
      <label class="title" for="paste">
        {t.paste}
      </label>
      <p class="hint" id="paste-hint">
        {t.pasteHint}
      </p>
      <TextBox
        id="paste"
        rows={12}
        text={text}
        describedBy="paste-hint paste-said"
        isWrong={isWrong}
        onChange={onChange}
      />
      <ul id="paste-said" class={isWrong ? 'issues' : 'notices'} aria-live="polite">
        {itemsOf(lines)}
      </ul>
    </div>
  )
}
