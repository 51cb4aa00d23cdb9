import { base64, base64Url } from '../bytes.ts'
import { drawnBits } from '../drawn.ts'

/** Ids, tokens and links that the service gives a meeting; the same for the same seed. */
export interface Identity {
  /** The nth meeting number: ten digits, never twice. */
  readonly meetingId: (nth: number) => string
  /** Names an occurrence: base64 of 16 bytes, `+`, `/` and `==` included. */
  readonly uuid: (nth: number) => string
  /** Six digits, which may start with 0. */
  readonly hostKey: (meetingId: string) => string
  readonly hostId: (meetingId: string) => string
  readonly token: (meetingId: string) => string
  readonly startUrl: (meetingId: string) => string
  readonly liveId: (meetingId: string) => string
}

/** Coprime to the count of ten-digit numbers, so that all of them come before one comes again. */
const STEP = 2_654_435_761
const FIRST_ID = 1_000_000_000
const IDS = 9_000_000_000

export function identityOf(seed: number): Identity {
  const bytes = (purpose: number, of: number, count: number): Uint8Array => {
    const words = Array.from({ length: Math.ceil(count / 4) }, (_, index) =>
      drawnBits(seed, purpose, of, index),
    )
    return new Uint8Array(Uint32Array.from(words).buffer).subarray(0, count)
  }
  const digits = (purpose: number, id: string, count: number): string =>
    String(drawnBits(seed, purpose, Number(id)) % 10 ** count).padStart(count, '0')
  const token = (id: string): string => base64Url(bytes(3, Number(id), 24))
  return {
    meetingId: (nth) => String(FIRST_ID + ((nth * STEP + drawnBits(seed)) % IDS)),
    uuid: (nth) => base64(bytes(1, nth, 16)),
    hostKey: (id) => digits(2, id, 6),
    hostId: (id) => base64Url(bytes(4, Number(id), 16)),
    token,
    startUrl: (id) => `https://u.umeeting.example/s/${id}?zak=${base64Url(bytes(5, Number(id), 60))}`,
    liveId: (id) => digits(6, id, 8),
  }
}
