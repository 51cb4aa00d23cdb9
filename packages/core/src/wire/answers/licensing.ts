import { isRecord } from '../../input/check.ts'
import { type Extra, optional, recordOf } from './answer-record.ts'
import { codeFor, integer, text, type ValueReader } from './value-readers.ts'

/** What `licensing` answers. */
export interface Licensing {
  readonly paidBy: 'seats' | 'concurrent-participants' | 'time' | undefined
  /** As the service writes it: its format is undocumented. */
  readonly expires: string | undefined
  /** How many rooms there are for each seat count, the smallest first. */
  readonly rooms: readonly LicensedRooms[] | undefined
  readonly extra: Extra
}

export interface LicensedRooms {
  readonly capacity: number
  readonly count: number
}

/** `{"25": 5, "100": 3}` */
const roomsByCapacity: ValueReader<readonly LicensedRooms[]> = {
  code: 'not-an-object',
  expected: '{ seats: rooms }',
  read(value, reading) {
    if (!isRecord(value)) return undefined
    const found: LicensedRooms[] = []
    for (const [key, rooms] of Object.entries(value)) {
      const capacity = integer.read(key, reading)
      const count = integer.read(rooms, reading)
      if (capacity !== undefined && count !== undefined) found.push({ capacity, count })
      else {
        reading.enter(key)
        reading.refuse(integer.code, integer.expected, capacity === undefined ? key : rooms)
        reading.leave()
      }
    }
    return found.toSorted((left, right) => left.capacity - right.capacity)
  },
}

export const licensing: ValueReader<Licensing> = recordOf<Licensing>({
  paidBy: optional('payType', codeFor({ '1': 'seats', '2': 'concurrent-participants', '3': 'time' })),
  expires: optional('expire_date', text),
  rooms: optional('capacity', roomsByCapacity),
})
