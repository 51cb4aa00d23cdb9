/** A value that is computed where the text ran: `startOf(day)`, `process.env.X`. */
export class Expression {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** The values of a name that stands more than once with different ones. */
export class Twice {
  readonly values: readonly unknown[]
  constructor(values: readonly unknown[]) {
    this.values = values
  }
}

/** An object of pairs. A name ending in `[]` collects a list; one that stands twice with different values is a `Twice`. */
export function recordOf(pairs: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> {
  const record = new Map<string, unknown>()
  for (const [key, value] of pairs) {
    const name = /^(.+?)\[\d{0,3}\]$/.exec(key.slice(0, 80))?.[1]
    if (name !== undefined) {
      const list = record.get(name)
      if (Array.isArray(list)) list.push(value)
      else record.set(name, [value])
      continue
    }
    const before = record.get(key)
    if (!record.has(key) || isAlike(before, value)) record.set(key, value)
    else
      record.set(key, new Twice([...(before instanceof Twice ? before.values.slice(0, 5) : [before]), value]))
  }
  return Object.assign(Object.create(null) as Record<string, unknown>, Object.fromEntries(record))
}

function isAlike(before: unknown, value: unknown): boolean {
  return !(before instanceof Twice) && valueText(before) === valueText(value)
}

/** A value as a text. Objects that were read have no methods to make one of themselves. */
export function valueText(value: unknown): string {
  if (value instanceof Expression) return value.text
  if (value === undefined) return 'undefined'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
