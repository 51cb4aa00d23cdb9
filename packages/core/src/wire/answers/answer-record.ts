import { isRecord } from '../../input/check.ts'
import { isGiven } from '../../input/given.ts'
import type { AnswerType } from '../fields/field-type.ts'
import { Secret } from '../fields/secret.ts'

/** What the service sent beyond what is documented, or documented but unreadable, by its wire name. */
export type Extra = Readonly<Record<string, unknown>>

/** One documented field of an answer. */
export interface AnswerField<Value> {
  readonly wire: string
  readonly required: boolean
  readonly reader: AnswerType<Exclude<Value, undefined>>
}

/** The documented fields of a record, by the names that the domain gives them. */
export type AnswerFields<Answer> = {
  readonly [Name in keyof Omit<Answer, 'extra'>]-?: AnswerField<Answer[Name]>
}

/** A field without which the record means nothing: missing or unreadable, it is an issue. */
export function required<Value>(
  wire: string,
  reader: AnswerType<Exclude<Value, undefined>>,
): AnswerField<Value> {
  return { wire, required: true, reader }
}

/**
 * A field that may be missing, null or "" at any time; it is undefined then. What can't be read is undefined too and
 * stays in `extra` (the documented sample itself has a `start_time` of "7"). What nested readers refuse is an issue.
 */
export function optional<Value>(
  wire: string,
  reader: AnswerType<Exclude<Value, undefined>>,
): AnswerField<Value | undefined> {
  return { wire, required: false, reader }
}

/** What a record has beyond what is documented, where it has nothing. */
export const noExtra: Extra = Object.freeze({})

/** Reads an object with those fields; all others are kept in `extra`. */
export function recordOf<Answer extends { readonly extra: Extra }>(
  fields: AnswerFields<Answer>,
): AnswerType<Answer> {
  const entries = Object.entries(fields as Readonly<Record<string, AnswerField<unknown>>>).map(
    ([name, { wire, required: isRequired, reader }]) => ({ name, wire, required: isRequired, reader }),
  )
  const documented = new Set(entries.map(({ wire }) => wire))
  return {
    code: 'not-an-object',
    expected: { keys: [...documented] },
    read(value, context) {
      if (!isRecord(value)) return undefined
      const answer: Record<string, unknown> = {}
      let unreadable: string[] | undefined
      let present = 0
      for (const { name, wire, required: isRequired, reader } of entries) {
        const input = value[wire]
        if (input !== undefined) present += 1
        const isThere = isGiven(input)
        let read: unknown
        if (isThere || isRequired) {
          context.enter(wire)
          if (isThere) read = reader.read(input, context)
          if (read === undefined && isRequired) {
            if (isThere) context.refuse(reader, input)
            else context.refuseAbsence(reader.expected)
          }
          context.leave()
          if (read === undefined && !isRequired) (unreadable ??= []).push(wire)
        }
        answer[name] = read
      }
      // Most records hold what is documented and nothing else: then there is nothing to be kept.
      const isPlain = unreadable === undefined && present === numberOfKeys(value)
      answer['extra'] = isPlain
        ? noExtra
        : extraOf(value, [...(unreadable ?? []), ...Object.keys(value).filter((key) => !documented.has(key))])
      return answer as Answer
    },
  }
}

/** Own and inherited: one too many only means that the names are looked at. */
export function numberOfKeys(record: Readonly<Record<string, unknown>>): number {
  let count = 0
  for (const _ in record) count += 1
  return count
}

/** Reads a list; an item that can't be read is an issue. */
export function listOf<Item>(item: AnswerType<Item>): AnswerType<readonly Item[]> {
  return {
    code: 'not-a-list',
    expected: item.expected ?? { thing: 'text' },
    read(value, context) {
      if (!Array.isArray(value)) {
        context.refuse({ code: 'not-a-list', expected: item.expected ?? { thing: 'text' } }, value)
        return []
      }
      const items: Item[] = []
      value.forEach((each: unknown, index) => {
        context.enter(index)
        const read = item.read(each, context)
        if (read === undefined) context.refuse(item, each)
        else items.push(read)
        context.leave()
      })
      return items
    },
  }
}

/** Names under which a service that resells Zoom might send a secret that is not documented. */
const SECRET_NAME = /key|token|secret|passw|pwd|zak|start_?url/i

function extraOf(value: Readonly<Record<string, unknown>>, keys: readonly string[]): Extra {
  if (keys.length === 0) return noExtra
  return Object.fromEntries(
    keys.map((key) => [key, SECRET_NAME.test(key) ? new Secret(value[key]) : value[key]]),
  )
}
