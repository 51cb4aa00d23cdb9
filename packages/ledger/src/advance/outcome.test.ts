import { MalformedAnswerError, ServiceError, TransportError } from '@umeeting/core'
import { describe, expect, it } from 'vitest'
import { isGoneError, isPassing, outcomeOf } from './outcome.ts'

/** The same error as another copy of core makes it: no instance of the classes that are imported here. */
function ofAnotherCopy({ name, message, ...rest }: Error): Error {
  return Object.assign(new Error(message), { name, ...rest })
}

const issues = [{ code: 'not-text', path: ['data'], expected: null, received: '(number)' }] as const

describe('an error of another copy of core means what it says', () => {
  it.each([
    { error: new TransportError('schedule', 'unknown', 'timeout'), outcome: 'unknown', passes: true },
    { error: new TransportError('schedule', 'not-sent', 'offline'), outcome: 'not-sent', passes: true },
    { error: new MalformedAnswerError('schedule', 'unknown', issues), outcome: 'unknown', passes: true },
    { error: new ServiceError('schedule', 503, 'busy', 'unknown'), outcome: 'unknown', passes: true },
    { error: new ServiceError('schedule', 408, 'late', 'unknown'), outcome: 'unknown', passes: true },
    { error: new ServiceError('schedule', 429, 'slowly'), outcome: 'not-sent', passes: true },
    { error: new ServiceError('schedule', 400, 'no'), outcome: 'refused', passes: false },
  ])('$error.message: $outcome', ({ error, outcome, passes }) => {
    for (const each of [error, ofAnotherCopy(error)]) {
      expect([outcomeOf(each), isPassing(each)]).toEqual([outcome, passes])
    }
  })

  it('a meeting that is not there is gone', () => {
    const error = new ServiceError('delete', 404, '会议不存在')
    expect([isGoneError(error), isGoneError(ofAnotherCopy(error))]).toEqual([true, true])
  })
})
