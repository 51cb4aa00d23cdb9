import { describe, expect, it } from 'vitest'
import { operations } from '../../client/operations.ts'
import { documentedDialect } from '../../dialect/dialect.ts'
import { issue } from '../../input/issue.ts'
import { AnswerContext } from './answer-context.ts'

const rows = Array.from({ length: 100_000 }, () => ({ start_time: 'soon', uuid: 'x'.repeat(50) }))

describe('an answer of 100,000 bad rows', () => {
  it('is refused with 100 issues, of which the last counts the rest', () => {
    const result = operations.schedule.readAnswer({
      status: 200,
      data: { meeting_id: '1', occurrences: rows },
    })
    const issues = result.ok ? [] : result.issues
    expect(issues).toHaveLength(100)
    expect(issues[98]?.path).toContain(98)
    expect(issues[99]).toEqual(issue('further-issues', [], { count: rows.length - 99 }, undefined))
  })

  it('is no list of as many issues while it is read', () => {
    const context = new AnswerContext(documentedDialect)
    for (let row = 0; row < rows.length; row++) context.refuseAbsence(null)
    expect(context.issues).toHaveLength(101)
    expect(context.issues.at(-1)).toMatchObject({ code: 'further-issues', expected: { count: 99_900 } })
  })
})
