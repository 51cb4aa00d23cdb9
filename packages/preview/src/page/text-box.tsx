import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { countText } from '../text/intl.ts'
import { usePageTexts } from '../text/page-language.ts'

interface TextBoxProps {
  readonly id: string
  readonly rows: number
  readonly text: string
  /** Ids of what is said about the text. */
  readonly describedBy: string
  readonly isWrong?: boolean
  readonly onChange: (text: string) => void
}

/**
 * Longer texts stay out of the box, which shows their beginning: laying out the 700 kB of ten thousand occurrences
 * takes a browser longer than reading and comparing them.
 */
const LONGEST_IN_BOX = 20_000
const SHOWN_LINES = 12
const SHOWN_CHARACTERS = 1_000

/** A box to paste into. A long text is taken from the paste itself, before the browser lays it out. */
export function TextBox({ id, rows, text, describedBy, isWrong, onChange }: TextBoxProps): JSX.Element {
  const { t, locale } = usePageTexts()
  const box = useRef<HTMLTextAreaElement>(null)
  const [isOpened, setOpened] = useState(false)
  const isLong = text.length > LONGEST_IN_BOX
  const isFolded = isLong && !isOpened
  const change = (changed: string) => {
    if (changed.length <= LONGEST_IN_BOX) setOpened(false)
    onChange(changed)
  }
  /** Takes what is about to be put in, where the whole becomes long by it. */
  const insert = (event: Event, inserted: string) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget as HTMLTextAreaElement
    const whole = isFolded ? inserted : value.slice(0, selectionStart) + inserted + value.slice(selectionEnd)
    if (isOpened || whole.length <= LONGEST_IN_BOX) return
    event.preventDefault()
    change(whole)
  }
  return (
    <>
      <textarea
        id={id}
        ref={box}
        rows={rows}
        spellcheck={false}
        value={isFolded ? beginningOf(text) : text}
        readOnly={isFolded}
        aria-describedby={`${isFolded ? `${id}-folded ` : ''}${describedBy}`}
        aria-invalid={isWrong ? 'true' : undefined}
        onBeforeInput={(event) => insert(event, event.data ?? '')}
        onPaste={(event) => {
          // A box that can't be edited takes a paste for another text altogether.
          const pasted = isFolded ? event.clipboardData?.getData('text') : undefined
          if (pasted !== undefined && pasted !== '') change(pasted)
        }}
        onInput={(event) => change(event.currentTarget.value)}
      />
      {isFolded && (
        <div class="buttons">
          <p class="hint" id={`${id}-folded`}>
            {t.longText(countText(text.length, locale))}
          </p>
          <button type="button" class="small" onClick={() => setOpened(true)}>
            {t.editText}
          </button>
          <button
            type="button"
            class="small"
            onClick={() => {
              change('')
              box.current?.focus()
            }}
          >
            {t.removeText}
          </button>
        </div>
      )}
    </>
  )
}

function beginningOf(text: string): string {
  const lines = text.slice(0, SHOWN_CHARACTERS).split('\n', SHOWN_LINES)
  return `${lines.join('\n')}…`
}
