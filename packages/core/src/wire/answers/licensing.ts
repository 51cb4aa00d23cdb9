import { isRecord } from '../../input/check.ts'
import { codeRead } from '../fields/code.ts'
import type { AnswerType } from '../fields/field-type.ts'
import { integer } from '../fields/integer.ts'
import { text } from '../fields/text.ts'
import { type Extra, optional, recordOf } from './answer-record.ts'

/** What `licensing` answers. */
export interface Licensing {
  /** What the account pays for (`payType` 1, 2, 3). */
  readonly paidBy: 'seats' | 'concurrent-participants' | 'time' | undefined
  /** As the service writes it: its format is undocumented. */
  readonly expires: string | undefined
  /** How many rooms there are for each seat count, the smallest first. */
  readonly rooms: readonly LicensedRooms[] | undefined
  /** What else the answer had. */
  readonly extra: Extra
}

/** How many rooms of one size the account has. */
export interface LicensedRooms {
  /** Seats of such a room. */
  readonly capacity: number
  /** How many of them: at least 0. */
  readonly count: number
}

/** `{"25": 5, "100": 3}` */
const roomsByCapacity: AnswerType<readonly LicensedRooms[]> = {
  code: 'not-an-object',
  expected: { keys: ['25', '100'] },
  read(value, context) {
    if (!isRecord(value)) return undefined
    const found: LicensedRooms[] = []
    for (const [key, rooms] of Object.entries(value)) {
      const capacity = integer.read(key, context)
      const count = integer.read(rooms, context)
      if (capacity !== undefined && count !== undefined) found.push({ capacity, count })
      else {
        context.enter(key)
        context.refuse(integer, capacity === undefined ? key : rooms)
        context.leave()
      }
    }
    return found.toSorted((left, right) => left.capacity - right.capacity)
  },
}

export const licensing: AnswerType<Licensing> = recordOf<Licensing>({
  paidBy: optional('payType', codeRead({ '1': 'seats', '2': 'concurrent-participants', '3': 'time' })),
  expires: optional('expire_date', text),
  rooms: optional('capacity', roomsByCapacity),
})
