import { type Found, found, type Form } from './found.ts'
import { recordOf } from './literal-values.ts'
import { mentionsRuleField, ruleFieldNamed } from './rule-fields.ts'

/** `name=value&name=value`: a form body, a query or the fragment of a link; also where a link stands in other text. */
export function formIn(text: string): Found | undefined {
  const whole = formOf(text)
  if (whole) return whole
  const links = text
    .split(/[\s<>"'“”‘’（）【】]+/)
    .filter((word) => /[?#&]\w+=/.test(word) && mentionsRuleField(word))
  const [link, second] = links
  return link === undefined || second !== undefined ? undefined : formOf(link)
}

function formOf(text: string): Found | undefined {
  if (text.includes('\n') || /^[{[<]/.test(text)) return undefined
  let body = text.trim()
  const layers: Form[] = []
  const link = /^(?:[a-z][\w+.-]*:\/\/|\/|[\w.-]+\.html?)?[^#?\s=&]*[#?]/i.exec(body)?.[0]
  if (link !== undefined) {
    body = body.slice(link.length)
    if (link.length > 1) layers.push('link')
  }
  if (/&(?:amp|#38|#x26);/i.test(body)) {
    body = body.replaceAll(/&(?:amp|#38|#x26);/gi, '&')
    layers.push('html-entities')
  }
  if (!body.includes('=') && /%3d/i.test(body)) body = decodedOnce(body)
  if (!/^[\w.%[\]-]+=/.test(body) || !body.includes('&')) {
    if (!/^[\w.%[\]-]+=\S*$/.test(body) || /^[\w.%[\]-]+=['"]/.test(body)) return undefined
  }
  return found(recordOf(pairsOf(body.replaceAll('#', '&'))), ...layers, 'form')
}

/** The pairs of a form body. */
export function pairsOf(body: string): readonly (readonly [string, string])[] {
  return Array.from(new URLSearchParams(body.replaceAll(/;(?=\w+=)/g, '&')), ([name, value]) => [
    name.trim(),
    ruleFieldNamed(name) && /%[2-3][\dA-F]/i.test(value) ? decodedOnce(value) : value.trim(),
  ])
}

function decodedOnce(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
