import { describe, type Locale, localTimeAt, type Occurrence } from '@umeeting/core'
import type { JSX } from 'preact'
import { type Rule, withoutZeroSeconds } from '../model/draft.ts'
import type { Outline } from '../model/outline.ts'
import { countText, relativeText } from '../text/intl.ts'
import { useTexts } from '../text/language.ts'
import { dayText, daysBetween } from './day-text.ts'

interface SummaryProps {
  readonly rule: Rule
  readonly outline: Outline
  /** Epoch milliseconds. */
  readonly now: number
}

/** The answer: what the rule says, as a sentence. */
export function Sentence({ rule }: Pick<SummaryProps, 'rule'>): JSX.Element {
  const { locale } = useTexts()
  return (
    <p class="said" part="sentence">
      {describe(rule.series, locale, rule.dialect)}
    </p>
  )
}

/** Under the sentence: the first, the last, how many, and the next from now. */
export function Facts({ rule, outline, now }: SummaryProps): JSX.Element {
  const { t, locale } = useTexts()
  const { count, first, last, next } = outline
  if (!first) return <p class="facts">{t.none}</p>
  const facts: readonly (readonly [name: string, value: string])[] = [
    [t.first, dayText(first.localStart, t, locale)],
    ...(last && count > 1 ? [[t.lastOne, dayText(last.localStart, t, locale)] as const] : []),
    [t.meetings, count === Infinity ? t.endless : t.times(countText(count, locale))],
    [t.next, next ? nextText(next, rule, now, locale) : t.over],
  ]
  return (
    <dl class="facts" part="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function nextText(next: Occurrence, { dialect }: Rule, now: number, locale: Locale): string {
  const days = daysBetween(localTimeAt(now, dialect.zone), next.localStart)
  const when =
    Math.abs(days) < 60
      ? relativeText(days, 'day', locale)
      : relativeText(Math.round(days / 30.4), 'month', locale)
  return days < 7
    ? `${when}${locale === 'en' ? ', ' : ' '}${withoutZeroSeconds(next.localStart.slice(11))}`
    : when
}
