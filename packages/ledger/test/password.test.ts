import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assertNoSecret } from '@umeeting/testing'
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
  const { ledger, service, live } = await openContext({
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
  expect(disk).not.toContain('zak=')
  const { token } = await serviceSecrets(service, live()[0]?.id ?? '')
  expect(disk).not.toContain(token)
})

async function serviceSecrets(
  { transport }: Awaited<ReturnType<typeof openContext>>['service'],
  id: string,
): Promise<{ token: string }> {
  const answer = (await transport.send({
    operation: 'token',
    path: 'share/token',
    fields: { meeting_id: id },
    safety: 'read',
  })) as { data: { token: string } }
  return answer.data
}

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
