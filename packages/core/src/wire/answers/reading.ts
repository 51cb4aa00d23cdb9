import type { Dialect } from '../../dialect/dialect.ts'
import { issue, type Issue, type IssueCode, redactedIssue } from '../../input/issue.ts'

/** The state of reading one answer: where the reader stands, what was wrong, and the zone of local times. */
export class Reading {
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

  /** Pushes an issue about what stands here; a `secret` reader's value is not shown. */
  refuse(
    code: IssueCode,
    expected: string,
    received: unknown,
    reader: { readonly secret?: boolean } = {},
  ): void {
    const path = [...this.#path]
    this.issues.push(
      reader.secret ? redactedIssue(code, path, expected) : issue(code, path, expected, received),
    )
  }
}
