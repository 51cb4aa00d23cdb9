import fc from 'fast-check'
import { checkpoints } from '../../src/index.ts'
import { tuesdays } from '../requests.ts'
import { BookingModel, type Changes, type Model } from './model.ts'
import { PART, type Real } from './real.ts'

type Command = fc.AsyncCommand<Model, Real>

const DAY_MS = 86_400_000
/** Each booking has hours of its own, so that its dates are told from those of the other. */
const HOURS: Readonly<Record<string, number>> = { a: 8, b: 14 }
const anyKey = fc.constantFrom(...Object.keys(HOURS))
const anyNumber = fc.integer({ min: 1, max: 9 })

function startOf(key: string, shift: number, number = 1): string {
  const date = new Date(Date.UTC(2027, 0, 5, (HOURS[key] ?? 0) + shift) + (number - 1) * 7 * DAY_MS)
  return date.toISOString().slice(0, 19).replace('T', ' ')
}

function command(name: string, run: (model: Model, real: Real) => Promise<void>): Command {
  return { check: () => true, run, toString: () => name }
}

/** What a caller asks for, and what must be answered: nothing, or the name of an error. */
function asked(
  name: string,
  expected: (model: Model) => string,
  ask: (real: Real) => Promise<unknown>,
): Command {
  return command(name, async (model, real) => {
    const wanted = expected(model)
    const got = await ask(real).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.name : String(error)),
    )
    if (got !== wanted) throw new Error(`${name}: answered "${got}", wanted "${wanted}"`)
  })
}

/** A change of a booking that is there and not cancelled; any other is refused, and changes nothing. */
function changing(
  name: string,
  key: string,
  change: (booking: BookingModel) => void,
  ask: (real: Real) => Promise<unknown>,
  refusal = 'NotPossibleError',
): Command {
  const expected = (model: Model): string => {
    const booking = model.get(key)
    if (!booking) return 'UnknownBookingError'
    if (booking.isOver) return refusal
    change(booking)
    return ''
  }
  return asked(`${name} of ${key}`, expected, ask)
}

const anyBook = fc.record({ key: anyKey, count: fc.integer({ min: 1, max: 8 }) }).map(({ key, count }) =>
  asked(
    `book ${key}, ${count} dates`,
    (model) => {
      const booking = model.get(key) ?? new BookingModel(count, PART)
      model.set(key, booking)
      return booking.asked === count ? '' : 'IdempotencyConflictError'
    },
    async (real) => real.ledger.book(tuesdays(count, { start: startOf(key, 0) }), { idempotencyKey: key }),
  ),
)

const anyChanges: fc.Arbitrary<Changes> = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 10 }) }),
  fc.record({ shift: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ topic: fc.constantFrom('Chinese', 'History') }),
)

const anyUpdate = fc.record({ key: anyKey, changes: anyChanges }).map(({ key, changes }) => {
  const { count, shift, topic } = changes
  return changing(
    `update ${JSON.stringify(changes)}`,
    key,
    (booking) => booking.update(changes),
    async (real) =>
      real.ledger.update(key, {
        topic,
        start: shift === undefined ? undefined : startOf(key, shift),
        end: count === undefined ? undefined : { kind: 'count', count },
      }),
  )
})

/** Of a date whose uuid may be lost, the ledger is asked first: what then comes of it follows from its answer. */
const anyCancelOne = fc.record({ key: anyKey, number: anyNumber }).map(({ key, number }) =>
  command(`cancel date ${number} of ${key}`, async (model, real) => {
    const mayBeLost = number <= (model.get(key)?.mayBeLostUpTo ?? 0)
    const isKnown = !mayBeLost || (await real.settledUuids(key)).has(number)
    const cancelling = changing(
      `cancel date ${number}`,
      key,
      (booking) => booking.cancelOne(number, isKnown),
      async ({ ledger }) => ledger.cancel(key, { occurrence: number }),
    )
    await cancelling.run(model, real)
  }),
)

const anyCancelFrom = fc.record({ key: anyKey, number: anyNumber }).map(({ key, number }) =>
  changing(
    `cancel from date ${number}`,
    key,
    (booking) => booking.cancelFrom(number),
    async (real) => real.ledger.cancel(key, { from: number }),
    // From the first date on is all of it.
    number === 1 ? '' : 'NotPossibleError',
  ),
)

const anyCancelAll = anyKey.map((key) =>
  changing(
    'cancel all',
    key,
    (booking) => {
      booking.isOver = true
    },
    async (real) => real.ledger.cancel(key, 'all'),
    // It is already.
    '',
  ),
)

const anyTick = fc
  .integer({ min: 0, max: 200_000 })
  .map((ms) => command(`tick ${ms} ms`, async (_, real) => real.tick(ms)))

const anyCrash = fc
  .constantFrom(...checkpoints)
  .map((step) => command(`crash at ${step}`, async (_, real) => real.run(step)))

const anyLoss = fc
  .constantFrom('there' as const, 'back' as const)
  .map((way) => command(`the next creation is lost on its way ${way}`, async (_, real) => real.loseNext(way)))

/** All dates that take place by the model: what the service must have, and what the ledger must say. */
async function assertAgrees(model: Model, real: Real): Promise<void> {
  await real.settle()
  const expected = [...model].flatMap(([key, booking]) =>
    booking.kept.map((number) => ({ key, number, booking, start: startOf(key, booking.shift, number) })),
  )
  const dates = await real.inLedger([...model.keys()])
  assertEqual(
    'the service',
    real.atService(),
    expected.map(({ start, booking }) => `${start} ${booking.topic}`).toSorted(),
  )
  assertEqual(
    'the ledger',
    dates.map(({ booking, number, localStart }) => `${booking} ${number} ${localStart}`),
    expected.map(({ key, number, start }) => `${key} ${number} ${start}`),
  )
  // A uuid is right, or known to be lost, and lost only to an update.
  const faulty = dates.filter(
    ({ uuid }, index) =>
      uuid === 'wrong' ||
      (uuid === 'lost' && (expected[index]?.number ?? 0) > (expected[index]?.booking.mayBeLostUpTo ?? 0)),
  )
  assertEqual('faulty uuids', faulty, [])
}

function assertEqual(what: string, found: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(expected)]
  if (left !== right) throw new Error(`${what}: expected ${right}, found ${left}`)
}

const settle = fc.constant(command('settle', assertAgrees))

/** Whatever callers, workers and bad luck may do, in any order, until all has settled. */
export async function assertModel(commands: Iterable<Command>, real: Real): Promise<void> {
  const model: Model = new Map()
  await real.ledger.migrate()
  await fc.asyncModelRun(() => ({ model, real }), commands)
  await assertAgrees(model, real)
}

export function anyCommands(): fc.Arbitrary<Iterable<Command>> {
  const kinds = [
    anyBook,
    anyUpdate,
    anyCancelOne,
    anyCancelFrom,
    anyCancelAll,
    anyTick,
    anyCrash,
    anyLoss,
    settle,
  ]
  return fc.commands(kinds, { maxCommands: 25, size: 'max' })
}
