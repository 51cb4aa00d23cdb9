/** Fields by name, of whatever type the text gives them. */
export type Fields = Readonly<Record<string, unknown>>

/** The fields that a text holds in any of the forms in which people have them; undefined where it holds none. */
export function fieldsIn(text: string): Fields | undefined {
  if (text === '') return undefined
  return fromJson(text) ?? fromCurl(text) ?? fromForm(text) ?? fromTable(text)
}

const KNOWN =
  /\b(?:recurrence_type|daily_type|weekly_days|monthly_day|monthly_week|start_time|end_times|end_date_time)\b/

function fromJson(text: string): Fields | undefined {
  if (!text.startsWith('{')) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Fields) : undefined
  } catch {
    return undefined
  }
}

function fromForm(text: string): Fields | undefined {
  const body = text.replace(/^[^#?\s]*[#?]/, '')
  if (!/^[\w.%-]+=/.test(body) || /\s/.test(body)) return undefined
  return Object.fromEntries(new URLSearchParams(body))
}

/** The data options of a cURL line, however they are quoted, one field each or joined by `&`. */
function fromCurl(text: string): Fields | undefined {
  if (!/^curl\s/.test(text)) return undefined
  const fields: Record<string, string> = {}
  const options =
    /(?:^|\s)(-d|--data(?:-raw|-binary|-urlencode|-ascii)?|-F|--form)[\s=]+(?:'([^']*)'|"((?:[^"\\]|\\.)*)"|(\S+))/g
  for (const [, option = '', single, double, bare] of text.matchAll(options)) {
    const data = single ?? double?.replaceAll(/\\(.)/g, '$1') ?? bare ?? ''
    const literal = option.endsWith('urlencode') || option === '-F' || option === '--form'
    if (literal) {
      const at = data.indexOf('=')
      if (at > 0) fields[data.slice(0, at)] = data.slice(at + 1)
    } else for (const [name, value] of new URLSearchParams(data)) fields[name] = value
  }
  return fields
}

/** Lines of a name and a value, or a line of names above a line of values, as spreadsheets and documents copy them. */
function fromTable(text: string): Fields | undefined {
  if (!KNOWN.test(text)) return undefined
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^[\s|:-]+$/.test(line))
  const rows = lines.map(cellsOf)
  const [names, values] = rows
  if (names && values && rows.length === 2 && names.filter((name) => KNOWN.test(name)).length > 1) {
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']))
  }
  return Object.fromEntries(rows.map(([name = '', ...rest]) => [name, rest.join(' ').trim()]))
}

function cellsOf(line: string): string[] {
  const trimmed = line.trim().replace(/^\|/, '').replace(/\|$/, '')
  if (/[|\t]/.test(trimmed)) return trimmed.split(/[|\t]/).map(unquoted)
  const [, name = '', value = ''] = /^([\w"'`]+)\s*[:：=,]?\s*(.*)$/.exec(trimmed) ?? []
  return [unquoted(name), unquoted(value.replace(/,$/, ''))]
}

function unquoted(text: string): string {
  return text.trim().replace(/^["'`](.*)["'`]$/, '$1')
}
