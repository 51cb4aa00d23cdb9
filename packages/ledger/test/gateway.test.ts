import type { Transport } from '@umeeting/core'
import { expect, it } from 'vitest'
import { openContext } from './context.ts'
import { tuesdays } from './requests.ts'

/** A gateway that lets the first creating call through, loses its answer and writes an envelope of its own. */
function gatewayAnswering(status: number): (inner: Transport) => Transport {
  let isFirst = true
  return (inner) => ({
    async send(call, options) {
      const answer = await inner.send(call, options)
      if (call.safety !== 'creating' || !isFirst) return answer
      isFirst = false
      return { status, message: 'upstream timed out', data: null }
    },
  })
}

it.each([{ status: 408 }, { status: 500 }, { status: 502 }, { status: 504 }])(
  'a creation that a gateway answered with status $status may have happened: it is looked for, not made again',
  async ({ status }) => {
    const { ledger, service, settle, events } = await openContext({
      transport: gatewayAnswering(status),
      whenUuidsAreLost: 'keep',
    })
    await ledger.book(tuesdays(3), { idempotencyKey: 'a' })
    await settle()
    expect(service.meetings()).toHaveLength(1)
    expect(events.map(({ kind }) => kind)).toContain('unknown')
    expect(await ledger.get('a')).toMatchObject({ state: 'booked', parts: [{ known: { from: 'found' } }] })
  },
)
