import { Expression, recordOf, Twice } from './literal-values.ts'
import type { Layer } from './found.ts'
import { mentionsRuleField, type RuleField, ruleFieldNamed } from './rule-fields.ts'

export type JsonRecord = Readonly<Record<string, unknown>>

/** The fields of a rule as they were found, under the service's names, and everything that stood beside them. */
export interface FoundRule {
  readonly fields: Readonly<Partial<Record<RuleField, unknown>>>
  readonly beside: JsonRecord
  readonly layers: readonly Layer[]
}

/** Deeper and larger values are not searched. */
const MOST_DEPTH = 12
const MOST_NODES = 20_000

export function isRecord(value: unknown): value is JsonRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Expression) &&
    !(value instanceof Twice)
  )
}

/** Whether a value has a rule field, or a string in which one is named. */
export function holdsRuleField(value: unknown): boolean {
  const named: FoundRule = { fields: {}, beside: {}, layers: [] }
  return (
    rulesIn(value, (text) => (/[=:>]/.test(text) && mentionsRuleField(text) ? named : undefined)).length > 0
  )
}

/**
 * Every rule in a value: objects that hold rule fields, wherever they are wrapped. Rule fields of an object and of one
 * inside it are one rule, unless they contradict each other.
 *
 * @param inner reads the text of a string that may hold a rule itself (a JSON body written as a string)
 */
export function rulesIn(
  value: unknown,
  inner: (text: string) => FoundRule | undefined,
): readonly FoundRule[] {
  let nodes = MOST_NODES
  const search = (node: unknown, layers: readonly Layer[]): readonly FoundRule[] => {
    if (nodes-- <= 0 || layers.length > MOST_DEPTH) return []
    if (typeof node === 'string') {
      const rule = inner(node)
      return rule ? [{ ...rule, layers: [...layers, ...rule.layers] }] : []
    }
    if (Array.isArray(node)) {
      const named = namedValues(node)
      if (named) return search(named, layers)
      return node.flatMap((item) =>
        search(item, node.length === 1 ? [...layers, { form: 'list-of-one' }] : layers),
      )
    }
    if (!isRecord(node)) return []
    const own = ownFields(node)
    const below = Object.entries(node).flatMap(([name, child]) =>
      ruleFieldNamed(name) ? [] : search(child, [...layers, { form: 'key', name }]),
    )
    if (!own) return below
    return joined({ ...own, layers: [...layers, ...own.layers] }, below)
  }
  return search(value, [])
}

/** An object's own rule fields, under the service's names. */
function ownFields(node: JsonRecord): FoundRule | undefined {
  const pairs: [string, unknown][] = []
  const beside: [string, unknown][] = []
  let renamed = false
  for (const [name, value] of Object.entries(node)) {
    const field = ruleFieldNamed(name)
    if (field) {
      pairs.push([field, value])
      renamed ||= field !== name
    } else beside.push([name, value])
  }
  if (pairs.length === 0) return undefined
  return {
    fields: recordOf(pairs),
    beside: Object.fromEntries(beside),
    layers: renamed ? [{ form: 'names' }] : [],
  }
}

/** An outer object's fields and those of a single object in it, as one rule where no field stands in both. */
function joined(own: FoundRule, below: readonly FoundRule[]): readonly FoundRule[] {
  const [inside, second] = below
  if (!inside) return [own]
  const overlaps = Object.keys(inside.fields).some((field) => field in own.fields)
  if (second || overlaps) return [own, ...below]
  return [{ ...own, fields: { ...inside.fields, ...own.fields }, layers: inside.layers }]
}

/** `[{ key: 'end_times', value: 10 }, …]` and `[['end_times', 10], …]`: how Postman, HAR files and Python list fields. */
function namedValues(list: readonly unknown[]): JsonRecord | undefined {
  const pairs: [string, unknown][] = []
  for (const item of list) {
    if (Array.isArray(item) && item.length === 2 && typeof item[0] === 'string')
      pairs.push([item[0], item[1]])
    else if (isRecord(item) && 'value' in item) {
      const name = item['key'] ?? item['name']
      if (typeof name !== 'string') return undefined
      if (item['disabled'] !== true && item['enabled'] !== false) pairs.push([name, item['value']])
    } else return undefined
  }
  return pairs.length === 0 ? undefined : recordOf(pairs)
}
