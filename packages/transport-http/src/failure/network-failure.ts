import type { AttemptFailure } from './attempt-failure.ts'

/** Error codes of Node's sockets, DNS and undici for a connection that was not established. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

/**
 * What Node says of a certificate that it does not trust; it comes before the request.
 * https://nodejs.org/docs/latest-v20.x/api/tls.html#x509-certificate-error-codes
 */
const UNTRUSTED =
  /^(?:CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|HOSTNAME_MISMATCH|ERR_TLS_CERT_)/

/**
 * What OpenSSL says of a handshake that fails: no common version, cipher or protocol, a client certificate that is
 * missing or refused. Also a server's alert that comes after our side was done (TLS 1.3) comes before it reads.
 */
const HANDSHAKE =
  /^ERR_SSL_(?:[A-Z0-9]{3,8}|SSL\/TLS)_ALERT_(?:HANDSHAKE|PROTOCOL|NO_APPLICATION|CERTIFICATE|BAD_CERTIFICATE|UNKNOWN_CA|ACCESS|UNRECOGNIZED|INSUFFICIENT)|^ERR_SSL_(?:WRONG_VERSION|UNSUPPORTED_PROTOCOL|NO_PROTOCOLS|PACKET_LENGTH)/

/** A code of Node, as opposed to text that may hold anything. */
const CODE = /^[A-Z][A-Z0-9_/]{1,60}$/

/** How far a chain of causes is followed. */
const DEEPEST_CAUSE = 5

interface NetworkError {
  readonly code?: unknown
  readonly syscall?: unknown
  readonly message?: unknown
  readonly cause?: unknown
  readonly errors?: unknown
}

/**
 * What an error of `fetch` means for the attempt. A body that was not read was not sent, whatever the error says. Where
 * the platform does not tell (`wasRead` is undefined), Node's error code does, mostly on the `cause`; without one the
 * delivery is `unknown`. A body that was read is `unknown`, except where the server aborted the TLS handshake.
 */
export function networkFailureOf(error: unknown, wasRead: boolean | undefined): AttemptFailure {
  const said = sayings(error)
  if (said.includes('unexpected redirect') || said.some((each) => each.startsWith('UnexpectedRedirect')))
    return { kind: 'redirect' }
  const found = codedErrors(error, DEEPEST_CAUSE)
  const codes = found.map(codeOf)
  const isHandshake = codes.length > 0 && codes.every((each) => HANDSHAKE.test(each))
  const neverConnects =
    found.length > 0 && found.every((each) => neverConnected(each) || UNTRUSTED.test(codeOf(each)))
  const wasSent = wasRead ?? !neverConnects
  // What fails before anything was sent, without a code or a cause, is a wrong call: the next one would be as wrong.
  const isMisuse = wasRead === false && !hasReason(error)
  // undici hides HTTP 407 in a cause that says nothing (https://fetch.spec.whatwg.org/#http-network-or-cache-fetch).
  const isWordless = found.length === 0 && said.length > 1 && said.at(-1) === ''
  return {
    kind: 'network',
    code: codes[0] ?? (isMisuse ? 'fetch-failed' : 'network-error'),
    delivery: wasSent && !isHandshake ? 'unknown' : 'not-sent',
    lasting: isMisuse || isWordless || codes.some((each) => UNTRUSTED.test(each) || HANDSHAKE.test(each)),
  }
}

/** The errors that name a code: this one, those that it collects (one for each address tried), or its cause. */
function codedErrors(error: unknown, depth: number): readonly NetworkError[] {
  if (typeof error !== 'object' || error === null || depth === 0) return []
  const { code, errors, cause } = error as NetworkError
  if (Array.isArray(errors)) {
    const collected = errors.map((each: unknown) => codedErrors(each, depth - 1))
    // An error without a code may be that of the request that was sent.
    return collected.some((each) => each.length === 0) ? [] : collected.flat()
  }
  return typeof code === 'string' && CODE.test(code) ? [error] : codedErrors(cause, depth - 1)
}

/** The messages and codes of an error and of its causes. They are compared, never shown. */
function sayings(error: unknown): readonly string[] {
  const said: unknown[] = []
  let each = error
  for (let depth = 0; depth < DEEPEST_CAUSE && typeof each === 'object' && each !== null; depth++) {
    const { message, code, cause }: NetworkError = each
    said.push(message, code)
    each = cause
  }
  return said.filter((text): text is string => typeof text === 'string')
}

function hasReason(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, cause }: NetworkError = error
  return code !== undefined || cause !== undefined
}

function codeOf({ code }: NetworkError): string {
  return typeof code === 'string' ? code : ''
}

/** Some codes (ETIMEDOUT, EHOSTUNREACH) come both while connecting and later: the system call tells. */
function neverConnected(error: NetworkError): boolean {
  return NEVER_CONNECTED.has(codeOf(error)) || error.syscall === 'connect' || error.syscall === 'getaddrinfo'
}
