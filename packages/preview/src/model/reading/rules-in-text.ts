import type { Found, Form, Layer } from './found.ts'
import { formIn } from './form-text.ts'
import { elementsIn, powershellIn, requestIn } from './http-message.ts'
import { literalIn } from './literal-in-text.ts'
import { readLiteral } from './literal.ts'
import { type FoundRule, rulesIn } from './rule-in-value.ts'
import { mentionsRuleField } from './rule-fields.ts'
import { commandIn } from './shell-command.ts'
import { tableIn } from './table-text.ts'
import type { Unreadable } from './unreadable.ts'

export type RulesInText = { readonly rules: readonly FoundRule[] } | { readonly unreadable: Unreadable }

/** A body in a body in a body is as deep as anybody writes. */
const MOST_DEPTH = 4

/** The readers of each form of text, the most distinct first. */
const readers: readonly ((text: string) => Found | undefined)[] = [
  commandIn,
  powershellIn,
  requestIn,
  formIn,
  elementsIn,
  (text) => (/[{[(]|\b(?:array|dict)\b|->|\]\s*=/.test(text) ? literalIn(text) : undefined),
  tableIn,
]

/** The blocks of code in Markdown, each between two lines that begin with the same fence. */
function fencedBlocks(text: string): readonly string[] {
  const blocks: string[] = []
  let open: { readonly fence: string; readonly lines: string[] } | undefined
  for (const line of text.split('\n')) {
    const fence = /^[ \t]*(```|~~~)/.exec(line)?.[1]
    if (open && fence === open.fence) {
      blocks.push(open.lines.join('\n'))
      open = undefined
    } else if (open) open.lines.push(line)
    else if (fence !== undefined) open = { fence, lines: [] }
  }
  return blocks
}

/** The rules that a text holds, in whatever form. */
export function rulesInText(text: string): RulesInText {
  const blocks = fencedBlocks(text).filter(mentionsRuleField)
  if (blocks.length > 1) return { unreadable: { code: 'several-rules', count: blocks.length } }
  const { plain, layers } = withoutWrapping(text)
  return rulesAt(plain, layers, 0)
}

function rulesAt(text: string, outer: readonly Layer[], depth: number): RulesInText {
  if (!mentionsRuleField(text)) return { rules: [] }
  let fault: Unreadable | undefined
  for (const read of readers) {
    const found = read(text)
    if (!found) continue
    if ('unreadable' in found) {
      // What is no literal may still be a table: its brackets are values. A fault of any other form is final.
      if (found.unreadable.code !== 'syntax') return found
      fault ??= found.unreadable
      if (/^\s*[{[]/.test(text)) return found
      continue
    }
    let inside: Unreadable | undefined
    const rules = rulesIn(found.value, (string) => {
      if (depth >= MOST_DEPTH) return undefined
      const inner = rulesAt(...unescaped(string), depth + 1)
      if ('unreadable' in inner) inside ??= withoutPlace(inner.unreadable)
      return 'rules' in inner ? inner.rules[0] : undefined
    })
    if (inside) return { unreadable: inside }
    if (rules.length > 0)
      return {
        rules: rules.map(({ fields, beside, layers }) => ({
          fields,
          beside,
          layers: [...outer, ...found.layers, ...layers],
        })),
      }
  }
  return fault ? { unreadable: fault } : { rules: [] }
}

/** A string that is the text of a string: `"{\"a\":1}"`. */
function unescaped(text: string): readonly [string, readonly Layer[]] {
  const trimmed = text.trim()
  const quoted = /^["']/.test(trimmed) ? readLiteral(trimmed, 0) : undefined
  return quoted?.ok && typeof quoted.value === 'string' ? [quoted.value, []] : [trimmed, []]
}

/** A place inside of a string says nothing of the text around it. */
function withoutPlace(unreadable: Unreadable): Unreadable {
  if (unreadable.code !== 'syntax') return unreadable
  const { code, expected, found } = unreadable
  return { code, expected, found }
}

/** Takes off what chat programs, documents and editors put around a text. */
function withoutWrapping(text: string): { readonly plain: string; readonly layers: readonly Layer[] } {
  const layers: { readonly form: Form }[] = []
  // Marks that are not seen come along with copied text.
  let plain = text
    .replaceAll(/[\uFEFF\u200B-\u200F\u2060]/g, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\u00A0', ' ')
    .trim()
  const fenced = /(?:^|\n)[ \t]*(```|~~~)[^\n]*\n([\s\S]*?)(?:\n[ \t]*\1|$)/.exec(plain)?.[2]
  if (fenced !== undefined && mentionsRuleField(fenced)) {
    plain = fenced.trim()
    layers.push({ form: 'code-fence' })
  }
  if (/&quot;|&#34;|&#39;/.test(plain)) {
    plain = plain
      .replaceAll(/&quot;|&#34;/g, '"')
      .replaceAll(/&#39;|&apos;/g, "'")
      .replaceAll('&amp;', '&')
    layers.push({ form: 'html-entities' })
  }
  if (/^\{\s*\\"/.test(plain)) plain = plain.replaceAll('\\"', '"')
  const [inner] = /^["'`]/.test(plain) ? unescaped(plain) : [plain]
  return { plain: inner, layers }
}
