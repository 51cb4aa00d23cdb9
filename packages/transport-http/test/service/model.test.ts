import { type FaultKind, faultKinds, runs } from '@umeeting/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { connected } from './connected.ts'
import { Delete, End, Get, ListAll, type Model, type OnMeeting, Schedule, Update } from './model.ts'

/** Mostly none, sometimes one, seldom several in a row. A stall costs its whole patience, so it comes seldom. */
const faults: fc.Arbitrary<readonly FaultKind[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant([]) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...faultKinds.filter((kind) => kind !== 'stall')).map((kind) => [kind]),
  },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...faultKinds), { minLength: 1, maxLength: 5 }) },
)
const place = fc.nat(20)
const of = (Command: new (place: number, faults: readonly FaultKind[]) => OnMeeting) =>
  fc.tuple(place, faults).map(([at, what]) => new Command(at, what))

const commands = fc.commands(
  [
    faults.map((what) => new Schedule(what)),
    of(Get),
    of(Update),
    of(End),
    of(Delete),
    fc.constant(new ListAll()),
  ],
  { maxCommands: 25 },
)

it('whatever goes wrong between client and service, no meeting is lost and none is made twice', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      const real = connected()
      const model: Model = { known: [], booked: 0 }
      await fc.asyncModelRun(() => ({ model, real }), sequence)
      const alive = real.service.meetings().filter(({ deleted }) => !deleted)
      expect(alive.map(({ id }) => id).toSorted()).toEqual(
        model.known
          .filter(({ state }) => state !== 'deleted')
          .map(({ id }) => id)
          .toSorted(),
      )
    }),
    runs(60, 3000),
  )
})
