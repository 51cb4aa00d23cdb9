import { base64 } from '../bytes.ts'
import type { Envelope } from '../wire/envelope.ts'
import { noReply, page, reply, type Reply } from '../wire/reply.ts'
import type { WireRequest } from '../wire/request.ts'
import type { FaultKind, FaultScale } from './fault.ts'

interface Circumstances {
  readonly request: WireRequest
  /** The nth number drawn for this request, 0 (inclusive) to 1 (exclusive). */
  readonly draw: (nth: number) => number
  readonly scale: FaultScale
}

interface FaultEffect {
  /** Whether the service acts on the request before the fault. */
  readonly processes: boolean
  readonly reply: (answer: Envelope, circumstances: Circumstances) => Reply
}

/** What each fault does to the answer. */
export const faultEffects: Readonly<Record<FaultKind, FaultEffect>> = {
  refused: { processes: false, reply: () => noReply('refused') },
  'reset-before-processing': { processes: false, reply: () => noReply('reset') },
  'reset-after-processing': { processes: true, reply: () => noReply('reset') },
  'reset-amid-answer': { processes: true, reply: (answer) => half(answer, 'reset') },
  latency: {
    processes: true,
    reply: (answer, { draw, scale }) => ({
      ...reply(JSON.stringify(answer)),
      delayMs: Math.ceil(draw(0) * scale.latencyMs),
    }),
  },
  stall: { processes: true, reply: (answer) => half(answer, 'stall') },
  'http-429': {
    processes: false,
    reply: (_, { scale }) =>
      reply('{"status":429,"message":"too many requests"}', {
        status: 429,
        headers: { 'retry-after': String(scale.retryAfterSeconds) },
      }),
  },
  'http-500-page': { processes: false, reply: () => page(500, 'Internal Server Error', 'nginx') },
  'http-502-page': { processes: true, reply: () => page(502, 'Bad Gateway', 'nginx') },
  'truncated-json': {
    processes: true,
    reply: (answer, { draw }) => {
      const text = JSON.stringify(answer)
      return reply(text.slice(0, Math.floor(draw(0) * text.length)))
    },
  },
  'oversized-json': {
    processes: true,
    reply: (answer, { scale }) => reply(JSON.stringify(answer) + ' '.repeat(scale.oversizedBytes)),
  },
  'not-utf8': {
    processes: true,
    reply: () => reply(gbkMessage),
  },
  'wrong-typed-json': {
    processes: true,
    reply: (answer, { draw }) =>
      reply(wrongTyped[Math.floor(draw(0) * wrongTyped.length)]?.(answer) ?? 'null'),
  },
  'failing-envelope': {
    processes: false,
    reply: () => reply('{"status":500,"message":"系统繁忙，请稍后再试 (busy)","data":null}'),
  },
  redirect: {
    processes: false,
    reply: ({ message }) =>
      reply(message, { status: 307, headers: { location: 'https://elsewhere.umeeting.example/' } }),
  },
  'duplicate-keys': {
    processes: true,
    reply: (answer) => reply(`{"status":500,"data":"?",${JSON.stringify(answer).slice(1)}`),
  },
  'echoing-page': {
    processes: false,
    reply: (_, { request, draw }) =>
      page(500, 'Error', `${request.path}?${spelled(request.body ?? '', draw(0))}`),
  },
  'echoing-envelope': {
    processes: false,
    reply: (_, { request, draw }) =>
      reply(JSON.stringify({ status: 500, message: `error at ${spelled(request.body ?? '', draw(0))}` })),
  },
}

/** `{"status":200,"message":"会议"}` with the message in GBK, which is not UTF-8. */
const gbkMessage = Uint8Array.of(
  ...new TextEncoder().encode('{"status":200,"message":"'),
  0xbb,
  0xe1,
  0xd2,
  0xe9,
  ...new TextEncoder().encode('"}'),
)

/** The head and half of the body. */
function half(answer: Envelope, ending: 'reset' | 'stall'): Reply {
  const whole = reply(JSON.stringify(answer))
  const { length } = whole.body
  const head = whole.head && {
    ...whole.head,
    headers: { ...whole.head.headers, 'content-length': String(length) },
  }
  return { ...whole, head, body: whole.body.slice(0, Math.ceil(length / 2)), ending }
}

const wrongTyped: readonly ((answer: Envelope) => string)[] = [
  () => 'null',
  () => '[]',
  () => '"OK"',
  (answer) => JSON.stringify([answer]),
  (answer) => JSON.stringify({ ...answer, status: true }),
  (answer) => JSON.stringify({ ...answer, status: { code: 200 } }),
  ({ message, data }) => JSON.stringify({ message, data }),
]

/** A request's body as it came, decoded, or in base64. */
function spelled(body: string, drawn: number): string {
  if (drawn < 1 / 3) return body
  return drawn < 2 / 3
    ? new URLSearchParams(body).toString().replaceAll('+', ' ')
    : base64(new TextEncoder().encode(body))
}
