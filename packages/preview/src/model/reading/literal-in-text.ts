import { type Found, found } from './found.ts'
import { Expression, recordOf } from './literal-values.ts'
import { readLiteral } from './literal.ts'
import type { LiteralFault } from './literal-tokens.ts'
import { holdsRuleField } from './rule-in-value.ts'
import { ruleFieldNamed } from './rule-fields.ts'
import { placeOf, type Unreadable } from './unreadable.ts'

/** So many openings are tried, so that no text costs more than that many readings of it. */
const MOST_TRIES = 40

const OPENER = /[{[]|\b(?:array|dict|OrderedDict)\s{0,9}\(|\(\s{0,9}(?=\()/g

/**
 * The first object or list in a text (JSON, or code of some language) that holds a rule field. One that names a rule
 * field and goes wrong later is unreadable as a whole: its other fields may be the ones that matter.
 */
export function literalIn(text: string): Found | undefined {
  let first: { readonly value: unknown; readonly from: number; readonly end: number } | undefined
  let fault: Unreadable | undefined
  let tries = MOST_TRIES
  for (const { index } of text.matchAll(OPENER)) {
    if (first && index < first.end) continue
    if (tries-- === 0) break
    const read = readLiteral(text, index)
    if (!read.ok) {
      const unreadable = syntaxFault(text, read.fault)
      if (read.fault.sawRuleField) return { unreadable }
      if (index === 0) fault = unreadable
    } else if (!holdsRuleField(read.value)) continue
    else if (first) return found([first.value, read.value], 'code')
    else first = { value: read.value, from: index, end: read.end }
  }
  if (!first) return pairsInCode(text) ?? (fault && { unreadable: fault })
  const alone = text.slice(0, first.from).trim() === '' && text.slice(first.end).trim() === ''
  return found(first.value, alone ? 'json' : 'code')
}

function syntaxFault(text: string, { at, expected }: LiteralFault): Unreadable {
  const [line = ''] = text.slice(at, at + 20).split('\n')
  return { code: 'syntax', at: placeOf(text, at), expected, found: line }
}

/** More values than a booking has fields are not read. */
const MOST_PAIRS = 40

/** `p["recurrence_type"] = 2`, `form.append('weekly_days', '1,3')`, `params.put("end_times", "10")`. */
const PAIR =
  /["']([\w[\] -]{6,40})["']\s{0,9}(?:\]\s{0,9}=|=>|,|:)\s{0,9}(?=\S)|[\w$)\]](?:\.|->)([a-z_A-Z]{6,40})\s{0,9}=\s{0,9}(?=\S)/g

function pairsInCode(text: string): Found | undefined {
  const pairs: [string, unknown][] = []
  for (const match of text.matchAll(PAIR)) {
    if (pairs.length === MOST_PAIRS) break
    const name = match[1] ?? match[2] ?? ''
    if (!ruleFieldNamed(name)) continue
    const read = readLiteral(text, match.index + match[0].length)
    pairs.push([name, read.ok ? read.value : new Expression(text.slice(match.index, match.index + 40))])
  }
  return pairs.length === 0 ? undefined : found(recordOf(pairs), 'code')
}
