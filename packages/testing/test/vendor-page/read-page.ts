import type { AnswerRow, ParameterRow } from '../../src/index.ts'

/** What the table must say too: all but the words of the clauses, whose numbers are compared. */
export interface PageParameter extends Omit<ParameterRow, 'clause'> {
  readonly numbers: readonly string[]
}

/** The parameters of a page of the vendor: the rows of its one Markdown table. */
export function parametersOn(page: string): readonly PageParameter[] {
  return page
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.replaceAll('\\', '').trim()))
    .filter(([, name = '']) => /^[a-z]\w+$/.test(name))
    .map(([, name = '', required, type = '', description = '']) => ({
      name,
      required: required === '是',
      type: type.toLowerCase() as ParameterRow['type'],
      numbers: numbersIn(description),
    }))
}

/** The numbers that a text names, each once. */
export function numbersIn(text: string): readonly string[] {
  return [...new Set(text.match(/\d+/g))].toSorted()
}

/** The fields of the documented answer, each once: the JSON of the page has comments and a text over many lines. */
export function answerOn(page: string): readonly Omit<AnswerRow, 'clause'>[] {
  const [, block = ''] = /```javascript\n([\s\S]*?)```/.exec(page) ?? []
  const found = new Map<string, AnswerRow['type']>()
  const within: string[] = []
  for (const line of block.split('\n')) {
    const [, name, opening] = /^\s*"(\w+)":\s*(.)/.exec(line) ?? []
    if (name !== undefined && opening !== undefined) {
      found.set([...within, name].filter((each) => each !== '').join('.'), typeOf(opening))
      if (opening === '{' || opening === '[') within.push(name)
    } else if (/^\s*\{/.test(line)) within.push('')
    else if (/^\s*[}\]]/.test(line)) within.pop()
  }
  return Array.from(found, ([name, type]) => ({ name, type }))
}

function typeOf(opening: string): AnswerRow['type'] {
  if (opening === '{') return 'object'
  if (opening === '[') return 'list'
  return opening === '"' ? 'string' : 'number'
}
