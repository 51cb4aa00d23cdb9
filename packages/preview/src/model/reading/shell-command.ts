import { split } from 'shlex'
import { type Found, found } from './found.ts'
import { pairsOf } from './form-text.ts'
import { recordOf } from './literal-values.ts'

const COMMAND =
  /^(?:[$>%#]\s+|PS [^>\n]{0,80}>\s*|[A-Za-z]:\\[^>\n]{0,80}>\s*)?(curl(?:\.exe)?|wget|https?|xh)\s/

/** Longer commands are not split: shlex goes over a word again for each of its quotes. */
const LONGEST_COMMAND = 20_000

/** Options of curl and wget that carry data, and how. */
const dataOptions: Readonly<Record<string, 'form' | 'literal' | 'part' | 'text'>> = {
  '-d': 'form',
  '--data': 'form',
  '--data-ascii': 'form',
  '--data-binary': 'form',
  '--data-raw': 'form',
  '--post-data': 'form',
  '--body-data': 'form',
  '--url-query': 'literal',
  '--data-urlencode': 'literal',
  '-F': 'part',
  '--form': 'part',
  '--form-string': 'part',
  '--json': 'text',
}

/** Letters of curl's short options that take an argument, so that the letters after them are no options. */
const SHORT_WITH_ARGUMENT = /[AbcCdDeEFhHKmoPQrtTuUwxXyYz]/

/**
 * The fields that a command line sends: `curl` (also as a browser copies it for bash and for cmd), `wget` and HTTPie.
 * The words are split by shlex, which knows `'it'\''s'` and `$'…'`.
 */
export function commandIn(text: string): Found | undefined {
  const name = COMMAND.exec(text)?.[1]
  if (name === undefined) return undefined
  if (text.length > LONGEST_COMMAND)
    return { unreadable: { code: 'too-long', length: text.length, most: LONGEST_COMMAND } }
  const words = wordsOf(text)
  if (!words) return { unreadable: { code: 'unclosed-quote' } }
  const from = words.findIndex((word) => word.toLowerCase() === name.toLowerCase())
  const sent = /^(?:https?|xh)$/.test(name) ? itemsOf(words.slice(from + 1)) : dataOf(words.slice(from + 1))
  return 'file' in sent
    ? { unreadable: { code: 'data-in-file', file: sent.file } }
    : found(sent.value, 'command')
}

function wordsOf(text: string): readonly string[] | undefined {
  const lines = text.replaceAll('\r\n', '\n')
  try {
    const words = split(isForCmd(lines) ? withoutCarets(lines) : lines)
    const end = words.findIndex((word) => /^(?:\|{1,2}|&{1,2}|;|>{1,2})$/.test(word))
    return end < 0 ? words : words.slice(0, end)
  } catch {
    return undefined
  }
}

/** Windows' cmd escapes by `^`; a browser's copy for cmd has one before each quote or at the end of each line. */
function isForCmd(text: string): boolean {
  return /\^(?:\s*\n|["{}&%^])/.test(text)
}

/** What cmd hands on: `^"` is `"`, `^` with a line's end is nothing, and inside quotes `""` is a quote. */
function withoutCarets(text: string): string {
  return text
    .replaceAll(/\^\n(\n?)/g, '$1')
    .replaceAll(/\^([^\n])/g, '$1')
    .replaceAll(/(?<=[^\s="])""(?=[^\s])|(?<=[{[,:])""/g, '\\"')
}

type Sent = { readonly value: unknown } | { readonly file: string }

function dataOf(words: readonly string[]): Sent {
  const pairs: (readonly [string, unknown])[] = []
  const texts: string[] = []
  for (let at = 0; at < words.length; at++) {
    const [option, attached] = optionIn(words[at] ?? '')
    if (option === undefined) {
      if (/^[^\s{]*[?#]\w+=/.test(attached)) pairs.push(...pairsOf(attached.replace(/^[^?#]*[?#]/, '')))
      continue
    }
    const kind = dataOptions[option]
    if (kind === undefined && !(option.length === 2 && SHORT_WITH_ARGUMENT.test(option))) continue
    const data = attached === '' ? (words[++at] ?? '') : attached
    if (kind === undefined) continue
    const file =
      kind === 'literal' ? /^[^=]*@(.+)/.exec(data.split('=')[0] ?? '')?.[1] : /^@(.+)/.exec(data)?.[1]
    if (file !== undefined && option !== '--data-raw') return { file }
    if (kind === 'text' || /^\s*[[{]/.test(data)) texts.push(data)
    else if (kind === 'form') pairs.push(...pairsOf(data))
    else pairs.push(pairIn(kind === 'part' ? data.replace(/;type=[^;]*$/, '') : data))
  }
  const parts = [recordOf(pairs), ...texts].filter(isNotEmpty)
  return { value: parts.length > 1 ? parts : (parts[0] ?? {}) }
}

/** The option that a word is, with its attached argument: `-dX`, `--data=X`, `-sSd`. */
function optionIn(word: string): readonly [option: string | undefined, attached: string] {
  if (word.startsWith('--')) {
    const at = word.indexOf('=')
    return at < 0 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)]
  }
  if (!/^-\w/.test(word)) return [undefined, word]
  let at = 1
  while (at < word.length - 1 && !SHORT_WITH_ARGUMENT.test(word.charAt(at))) at++
  return [`-${word.charAt(at)}`, word.slice(at + 1)]
}

/** HTTPie's request items: `name=value` and `name:=json`. */
function itemsOf(words: readonly string[]): Sent {
  const pairs = words.flatMap((word): readonly (readonly [string, string])[] => {
    const [, name, value] = /^([\w[\]]+):?={1,2}(.*)$/s.exec(word) ?? []
    if (name !== undefined && value !== undefined) return [[name, value]]
    return /^[^\s{]*\?\w+=/.test(word) ? pairsOf(word.replace(/^[^?]*\?/, '')) : []
  })
  return { value: recordOf(pairs) }
}

function pairIn(data: string): readonly [string, string] {
  const at = data.indexOf('=')
  return at < 0 ? [data, ''] : [data.slice(0, at), data.slice(at + 1)]
}

function isNotEmpty(part: unknown): boolean {
  return typeof part === 'string' || Object.keys(part as object).length > 0
}
