import { type Found, found } from './found.ts'
import { pairsOf } from './form-text.ts'
import { recordOf } from './literal-values.ts'

const REQUEST = /^(?:###[^\n]*\n)?(GET|POST|PUT|PATCH) (\S+)(?: HTTP\/[\d.]+)?\n/
const RESPONSE = /^HTTP\/[\d.]+ \d{3}/
const POWERSHELL = /\b(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\b/i

/** The body of a raw HTTP request (also of an editor's .http file), with the fields of its query. */
export function requestIn(text: string): Found | undefined {
  const [head, , target] = REQUEST.exec(text) ?? []
  if (head === undefined || target === undefined) return undefined
  const query = target.includes('?') ? [recordOf(pairsOf(target.slice(target.indexOf('?') + 1)))] : []
  const body = bodyOf(text)
  return found(multipart(body) ?? [...query, ...(body === '' ? [] : [body])], 'http')
}

/** The text after the empty line that ends the head of a message. */
export function bodyOf(text: string): string {
  const at = text.indexOf('\n\n')
  return at < 0 ? '' : text.slice(at + 2).trim()
}

export function isResponse(text: string): boolean {
  return RESPONSE.test(text)
}

/** `Content-Disposition: form-data; name="end_times"`, an empty line, the value. */
function multipart(text: string): Readonly<Record<string, unknown>> | undefined {
  const [, ...parts] = text.split(/Content-Disposition: form-data;/i)
  const pairs = parts.flatMap((part) => {
    const end = part.indexOf('\n\n')
    const [line = ''] = part.split('\n', 1)
    const name = /\bname="([^"]+)"/.exec(line)?.[1]
    if (end < 0 || name === undefined) return []
    const [value = ''] = part.slice(end + 2).split('\n', 1)
    return [[name, value] as const]
  })
  return pairs.length === 0 ? undefined : recordOf(pairs)
}

/** The body that a PowerShell line sends: text, or a hashtable. */
export function powershellIn(text: string): Found | undefined {
  if (!POWERSHELL.test(text)) return undefined
  const plain = text.replaceAll(/`\n\s*/g, ' ')
  const body =
    /-Body\s+(?:\(?\s*(?=@\{)|\(?\[[\w.:()\s]{0,80}\(\s*)?("(?:[^"`]|`.|"")*"|'(?:[^']|'')*')/is.exec(
      plain,
    )?.[1]
  if (body === undefined) return undefined
  const inner = body.slice(1, -1)
  const read = body.startsWith("'")
    ? inner.replaceAll("''", "'")
    : inner.replaceAll('""', '"').replaceAll(/`(.)/gs, '$1').replaceAll('$([char]44)', ',')
  return found(read, 'powershell')
}

/** `<end_times>10</end_times>`, as XML writes fields. */
export function elementsIn(text: string): Found | undefined {
  if (!text.includes('</')) return undefined
  const elements = text.matchAll(/<([A-Za-z_-]{6,40})>([^<]{0,600})<\/([A-Za-z_-]{6,40})>/g)
  const pairs = Array.from(elements)
    .filter(([, name, , end]) => name === end)
    .map(([, name = '', value = '']) => [name, value.trim()] as const)
  return pairs.length === 0 ? undefined : found(recordOf(pairs), 'xml')
}
