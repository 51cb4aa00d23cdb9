import type { Dialect } from '../../dialect/dialect.ts'
import { type Issue, issue, redactedIssue } from '../../input/issue.ts'
import type { Refusal } from './refusal.ts'

/** The state of reading one answer: where the reader stands, what was wrong, and the zone of local times. */
export class AnswerContext {
  readonly issues: Issue[] = []
  readonly dialect: Dialect
  readonly #path: (string | number)[] = []

  constructor(dialect: Dialect) {
    this.dialect = dialect
  }

  enter(step: string | number): void {
    this.#path.push(step)
  }

  leave(): void {
    this.#path.pop()
  }

  /** Pushes an issue about what stands here; what a `secret` type received is not shown. */
  refuse({ code, expected, secret }: Refusal & { readonly secret?: boolean }, received: unknown): void {
    const path = [...this.#path]
    this.issues.push(
      secret === true ? redactedIssue(code, path, expected) : issue(code, path, expected, received),
    )
  }

  /** Pushes an issue about a value that is missing here. */
  refuseAbsence(expected: Refusal['expected']): void {
    this.refuse({ code: 'required', expected }, undefined)
  }
}
