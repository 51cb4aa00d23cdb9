/** One statement of an example, and what a comment says of it. */
export interface Step {
  readonly code: string
  /** The value of the statement, or the lines that it prints; undefined where nothing is said. */
  readonly expected: string | undefined
}

const BLOCK = /\/\*\*(?:(?!\*\/)[\s\S])*?\*\//g

/** The `@example` blocks in the comments of a source, without their margins. */
export function examplesIn(source: string): readonly string[] {
  return [...source.matchAll(BLOCK)].flatMap(([comment]) =>
    comment
      .replace(/\s*\*\/$/, '')
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, ''))
      .join('\n')
      .split(/^@example\n/m)
      .slice(1)
      .map((block) => (block.split(/^@\w/m)[0] ?? '').trim()),
  )
}

/** The steps of an example: a statement begins where a line is neither indented nor the end of one before. */
export function stepsOf(example: string): readonly Step[] {
  const steps: { code: string; expected: string | undefined }[] = []
  for (const line of example.split('\n')) {
    const last = steps.at(-1)
    const comment = /^\/\/ ?(.*)$/.exec(line)
    if (comment && last) last.expected = joined(last.expected, comment[1] ?? '')
    else if (last && last.expected === undefined && /^(?:\s|[)}\]])/.test(line)) last.code += `\n${line}`
    else if (line.trim() !== '') steps.push({ code: line, expected: undefined })
    const written = steps.at(-1)
    const [, code = '', behind] = /^(.*?) \/\/ (.*)$/.exec(lastLineOf(written?.code ?? '')) ?? []
    if (written && behind !== undefined) {
      written.code = written.code.slice(0, written.code.length - lastLineOf(written.code).length) + code
      written.expected = behind
    }
  }
  return steps
}

function joined(before: string | undefined, line: string): string {
  return before === undefined ? line : `${before}\n${line.trim()}`
}

function lastLineOf(code: string): string {
  return code.slice(code.lastIndexOf('\n') + 1)
}

const STATEMENT = /^(?:const|let|import|for|while|if|try|await using)\b/

/** Whether a step is an expression, whose value a comment can name. */
export function isExpression({ code }: Step): boolean {
  return !STATEMENT.test(code)
}

/** Whether what was found is what a comment says, in which `…` stands for anything, and blanks and lines do not count. */
export function says(expected: string, found: string): boolean {
  const parts = squeezed(expected)
    .split('…')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^]*')}$`).test(squeezed(found))
}

function squeezed(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([[\]{}]) ?/g, '$1')
    .trim()
}
