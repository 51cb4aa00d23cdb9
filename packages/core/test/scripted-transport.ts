import type { Call, SendOptions, Transport } from '../src/client/transport.ts'

/** Answers a call, or throws; `onAttempt` tells the client of further attempts. */
export type Script = (call: Call, options: SendOptions) => unknown

/** A transport that answers as its script says, and keeps what was sent. */
export function scriptedTransport(script: Script): Transport & { readonly calls: readonly Call[] } {
  const calls: Call[] = []
  return {
    calls,
    send: async (call, options = {}) => {
      calls.push(call)
      options.onAttempt?.(1)
      return Promise.resolve(call).then((sent) => script(sent, options))
    },
  }
}

/** A successful envelope. */
export function success(data: unknown = null): unknown {
  return { status: 200, message: 'OK', data }
}

/** A page of a list as the service sends it. */
export function pageOf(meetings: readonly unknown[], page: Readonly<Record<string, unknown>> = {}): unknown {
  return success({
    page_num: '1',
    page_size: '30',
    total_record: meetings.length,
    total_page: '1',
    has_previous_page: 'false',
    has_next_page: 'false',
    meetings,
    ...page,
  })
}

/** What a promise rejects with; `{ fulfilled }` with its value where it does not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => ({ fulfilled: value }),
    (error: unknown) => error,
  )
}
