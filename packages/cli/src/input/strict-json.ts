import { type JSONVisitor, printParseErrorCode, visit } from 'jsonc-parser'
import type { Texts } from '../text/en.ts'

/** Where JSON is wrong, and how. It holds no text around the place: a request holds secrets. */
export type JsonFault =
  | {
      readonly kind: 'syntax'
      readonly reason: keyof Texts['json']
      readonly line: number
      readonly column: number
    }
  | { readonly kind: 'duplicate-key'; readonly key: string; readonly line: number }

/** The first fault of a text that should be JSON; a key that one object has twice is one. Places count from 1. */
export function jsonFault(text: string): JsonFault | undefined {
  let fault: JsonFault | undefined
  const keys: Set<string>[] = []
  const syntax = (reason: keyof Texts['json'], line: number, column: number): void => {
    fault ??= { kind: 'syntax', reason, line: line + 1, column: column + 1 }
  }
  const visitor: JSONVisitor = {
    onObjectBegin: () => void keys.push(new Set()),
    onObjectEnd: () => void keys.pop(),
    onObjectProperty(key, _offset, _length, line) {
      if (keys.at(-1)?.has(key) === true) fault ??= { kind: 'duplicate-key', key, line: line + 1 }
      keys.at(-1)?.add(key)
    },
    onError(error, _offset, _length, line, column) {
      syntax(text.trim() === '' ? 'empty' : (reasons[printParseErrorCode(error)] ?? 'symbol'), line, column)
    },
  }
  visit(text, visitor, { disallowComments: true })
  return fault
}

/** By the names that the parser gives its errors. */
const reasons: Readonly<Record<string, keyof Texts['json']>> = {
  InvalidSymbol: 'symbol',
  InvalidNumberFormat: 'number',
  PropertyNameExpected: 'name',
  ValueExpected: 'value',
  ColonExpected: 'colon',
  CommaExpected: 'comma',
  CloseBraceExpected: 'brace',
  CloseBracketExpected: 'bracket',
  EndOfFileExpected: 'end',
  InvalidCommentToken: 'comment',
  UnexpectedEndOfComment: 'comment',
  UnexpectedEndOfString: 'text',
  UnexpectedEndOfNumber: 'number',
  InvalidUnicode: 'text',
  InvalidEscapeCharacter: 'text',
  InvalidCharacter: 'text',
}
