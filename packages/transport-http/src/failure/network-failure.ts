import { isTimeoutError } from 'ky'
import { FailedTry, type TryFailure } from './try-failure.ts'

/** What Node's sockets, DNS and undici say of a connection that never came to be. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

/**
 * What Node says of a certificate or a TLS handshake that fails; both come before the request. The same will happen
 * next time. https://nodejs.org/docs/latest-v20.x/api/tls.html#x509-certificate-error-codes
 */
const UNTRUSTED =
  /^(?:CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|HOSTNAME_MISMATCH|ERR_TLS_CERT_ALTNAME_INVALID|ERR_TLS_CERT_SIGNATURE_ALGORITHM_UNSUPPORTED)/

/** A code of Node, as opposed to text that may hold anything. */
const CODE = /^[A-Z][A-Z0-9_]{1,60}$/

/** How far a chain of causes is followed. */
const DEEPEST_CAUSE = 5

interface NetworkError {
  readonly code?: unknown
  readonly syscall?: unknown
  readonly cause?: unknown
  readonly errors?: unknown
}

/**
 * What an error of `fetch` or ky means for the try. Node tells by a code, mostly on the `cause`, whether the request
 * can have left; where a platform hides it, it may have.
 */
export function failureOf(error: unknown): TryFailure {
  if (error instanceof FailedTry) return error.failure
  if (isTimeoutError(error)) return { kind: 'timeout' }
  const found = codedErrors(error, DEEPEST_CAUSE)
  const codes = found.map(codeOf)
  const code = codes[0] ?? 'network-error'
  const lasting = codes.some((each) => UNTRUSTED.test(each))
  const neverSent =
    found.length > 0 && found.every((each) => neverConnected(each) || UNTRUSTED.test(codeOf(each)))
  return { kind: 'network', code, delivery: neverSent ? 'not-sent' : 'unknown', lasting }
}

/** The errors that name a code: this one, those that it collects (one for each address tried), or its cause. */
function codedErrors(error: unknown, depth: number): readonly NetworkError[] {
  if (typeof error !== 'object' || error === null || depth === 0) return []
  const { code, errors, cause } = error as NetworkError
  if (Array.isArray(errors)) {
    const collected = errors.map((each: unknown) => codedErrors(each, depth - 1))
    // One that says nothing may be the one that was sent.
    return collected.some((each) => each.length === 0) ? [] : collected.flat()
  }
  return typeof code === 'string' && CODE.test(code) ? [error] : codedErrors(cause, depth - 1)
}

function codeOf({ code }: NetworkError): string {
  return typeof code === 'string' ? code : ''
}

/** Some codes (ETIMEDOUT, EHOSTUNREACH) come both while connecting and later: the system call tells. */
function neverConnected(error: NetworkError): boolean {
  return NEVER_CONNECTED.has(codeOf(error)) || error.syscall === 'connect' || error.syscall === 'getaddrinfo'
}
