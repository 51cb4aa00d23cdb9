import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assertNoSecret, faultQueue } from '@umeeting/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { IdempotencyConflictError, SealingKeyError } from '../src/index.ts'
import { sqliteStore } from '../src/sqlite.ts'
import { gathered, openContext } from './context.ts'
import { tuesdays } from './requests.ts'

const PASSWORD = 'open-sesame-81'
const sealingKey = new Uint8Array(32).fill(7)
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'umeeting-ledger-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** All that the database has on the disk. */
function bytesOnDisk(): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('')
}

it('a request with a password is refused without a sealing key, and not recorded', async () => {
  const { ledger } = await openContext()
  const booked = ledger.book(tuesdays(3, { password: PASSWORD }), { idempotencyKey: 'a' })
  await expect(booked).rejects.toThrow(SealingKeyError)
  expect(await gathered(ledger.list())).toEqual([])
})

it('a password reaches the service, is sealed until then and forgotten after, and no secret is ever on the disk', async () => {
  const { ledger, live } = await openContext({
    sealingKey,
    store: sqliteStore(join(folder, 'a.db')),
  })
  await ledger.book(tuesdays(3, { password: PASSWORD }), { idempotencyKey: 'a' })
  expect(bytesOnDisk()).toContain('v1.')
  expect(bytesOnDisk()).not.toContain(PASSWORD)
  await ledger.runDue()
  expect(live()[0]?.password).toBe(PASSWORD)
  await ledger.close()
  const disk = bytesOnDisk()
  expect(disk).not.toContain(PASSWORD)
})

const SECRET_FIELDS = new Set(['host_key', 'token', 'start_url'])

/** The values of fields that let their reader act as the host, wherever they stand in an answer. */
function secretsIn(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'string' && SECRET_FIELDS.has(name)) return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => secretsIn(each, key))
}

it('no host key, token or start URL that the service answers is ever on the disk, told or shown', async () => {
  const secrets = new Set<string>()
  const { ledger, client, live, settle, events } = await openContext({
    service: { faults: faultQueue(['reset-after-processing'], 'schedule').source },
    store: sqliteStore(join(folder, 'a.db')),
    transport: (inner) => ({
      async send(call, options) {
        const answer = await inner.send(call, options)
        for (const secret of secretsIn(answer)) secrets.add(secret)
        return answer
      },
    }),
  })
  // Found and rebooked; changed; seen by an audit.
  await ledger.book(tuesdays(3), { idempotencyKey: 'a' })
  await settle()
  await ledger.update('a', { topic: 'Later class' })
  await settle()
  await gathered(ledger.audit())
  await client.token(live()[0]?.id ?? '')
  const known = [await ledger.get('a'), await gathered(ledger.occurrences()), events]
  await ledger.close()
  expect(secrets.size).toBeGreaterThanOrEqual(SECRET_FIELDS.size)
  const everything = bytesOnDisk() + JSON.stringify(known)
  expect([...secrets].filter((secret) => everything.includes(secret))).toEqual([])
})

it('the same key with another password is a conflict, and no error shows either', async () => {
  const { ledger } = await openContext({ sealingKey })
  await ledger.book(tuesdays(3, { password: PASSWORD }), { idempotencyKey: 'a' })
  const again = ledger.book(tuesdays(3, { password: 'another-one-82' }), { idempotencyKey: 'a' })
  const error: unknown = await again.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(IdempotencyConflictError)
  for (const secret of [PASSWORD, 'another-one-82']) assertNoSecret(secret, error)
})

it('a booking whose password another key sealed waits, and is booked once the right one is there', async () => {
  const store = sqliteStore(join(folder, 'b.db'))
  const first = await openContext({ sealingKey, store })
  await first.ledger.book(tuesdays(3, { password: PASSWORD }), { idempotencyKey: 'a' })
  const other = await openContext({
    sealingKey: new Uint8Array(32).fill(8),
    store: sqliteStore(join(folder, 'b.db')),
    beside: first,
  })
  await other.ledger.runDue()
  expect(other.live()).toEqual([])
  expect(await other.ledger.get('a')).toMatchObject({ state: 'pending' })
  expect((await other.ledger.get('a'))?.reason).toContain('sealingKey')
  await first.settle()
  expect(first.live()).toHaveLength(1)
})

it('a sealing key of another length is refused at once', async () => {
  await expect(openContext({ sealingKey: new Uint8Array(16) })).rejects.toThrow(
    'sealingKey must be 32 bytes, got 16',
  )
})
