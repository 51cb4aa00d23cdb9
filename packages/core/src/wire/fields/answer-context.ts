import type { Dialect } from '../../dialect/dialect.ts'
import { type Issue, issue, MOST_ISSUES, redactedIssue } from '../../input/issue.ts'
import type { Refusal } from './refusal.ts'

/** The state of reading one answer: where the reader stands, what was wrong, and the zone of local times. */
export class AnswerContext {
  readonly dialect: Dialect
  readonly #listed: Issue[] = []
  #count = 0
  readonly #path: (string | number)[] = []

  constructor(dialect: Dialect) {
    this.dialect = dialect
  }

  /** How much was wrong so far. */
  get issueCount(): number {
    return this.#count
  }

  /** What was wrong: the first of it, and of more a count. */
  get issues(): readonly Issue[] {
    const further = this.#count - this.#listed.length
    if (further === 0) return this.#listed
    return [...this.#listed, issue('further-issues', [], { count: further }, undefined)]
  }

  enter(step: string | number): void {
    this.#path.push(step)
  }

  leave(): void {
    this.#path.pop()
  }

  /** Adds an issue about what stands here; what a `secret` type received is not shown. Past the bound it only counts. */
  refuse({ code, expected, secret }: Refusal & { readonly secret?: boolean }, received: unknown): void {
    this.#count += 1
    if (this.#listed.length >= MOST_ISSUES) return
    const path = [...this.#path]
    this.#listed.push(
      secret === true ? redactedIssue(code, path, expected) : issue(code, path, expected, received),
    )
  }

  /** Adds an issue about a value that is missing here. */
  refuseAbsence(expected: Refusal['expected']): void {
    this.refuse({ code: 'required', expected }, undefined)
  }
}
