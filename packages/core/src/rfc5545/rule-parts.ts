import { type Issue, issue } from '../input/issue.ts'

/** A content line of RFC 5545, section 3.1, in upper-case names. */
export interface ContentLine {
  readonly name: string
  readonly parameters: ReadonlyMap<string, string>
  readonly value: string
}

/** Unfolds and splits the text; a bare `FREQ=…` counts as an RRULE line. */
export function contentLines(text: string): readonly ContentLine[] {
  return text
    .replaceAll(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => (/^FREQ=/i.test(line) ? `RRULE:${line}` : line))
    .map(contentLine)
}

function contentLine(line: string): ContentLine {
  const colon = line.indexOf(':')
  const [name = '', ...parameters] = (colon < 0 ? line : line.slice(0, colon)).split(';')
  const pairs = parameters.map((parameter) => {
    const [key = '', value = ''] = parameter.split('=')
    return [key.toUpperCase(), value.replaceAll('"', '')] as const
  })
  return {
    name: name.toUpperCase(),
    parameters: new Map(pairs),
    value: colon < 0 ? '' : line.slice(colon + 1).trim(),
  }
}

/** The parts of a recurrence rule by upper-case name; a part that comes twice is an issue (section 3.3.10). */
export function ruleParts(value: string, issues: Issue[]): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  for (const part of value.split(';')) {
    if (part === '') continue
    const at = part.indexOf('=')
    const name = part.slice(0, Math.max(at, 0)).trim().toUpperCase()
    if (at < 1) issues.push(issue('malformed', ['RRULE'], { format: 'NAME=VALUE' }, part))
    else if (parts.has(name)) issues.push(issue('duplicate-item', [name], null, part.slice(at + 1)))
    else
      parts.set(
        name,
        part
          .slice(at + 1)
          .trim()
          .toUpperCase(),
      )
  }
  return parts
}
