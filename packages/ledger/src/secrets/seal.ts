import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { SealingKeyError } from '../errors.ts'

/** Encrypts what must rest in the database, and fingerprints it: AES-256-GCM and HMAC-SHA-256 under keys of their own. */
export interface Sealer {
  /** @param context what it belongs to: text sealed for one booking opens for no other */
  readonly seal: (text: string, context: string) => string
  /** @throws SealingKeyError where another key sealed it, or it was changed */
  readonly open: (sealed: string, context: string) => string
  /** The same for the same text and key; without the key it can't be guessed at. */
  readonly fingerprint: (text: string) => string
}

const KEY_BYTES = 32
/** NIST SP 800-38D, section 5.2.1.1: 96 bits, drawn anew for each text. */
const IV_BYTES = 12
const TAG_BYTES = 16
const VERSION = 'v1'

/**
 * @param key 32 random bytes that the caller keeps outside of the database
 * @throws SealingKeyError where the key has another length
 */
export function sealerOf(key: Uint8Array): Sealer {
  if (key.byteLength !== KEY_BYTES) {
    throw new SealingKeyError(
      'not-a-key',
      `Cannot seal passwords: sealingKey must be ${KEY_BYTES} bytes, got ${key.byteLength}`,
    )
  }
  const sealing = derived(key, 'seal')
  const signing = derived(key, 'fingerprint')
  return {
    seal(text, context) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(context))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return [VERSION, iv.toString('base64url'), sealed.toString('base64url')].join('.')
    },
    open(sealed, context) {
      const [version, iv = '', text = ''] = sealed.split('.')
      try {
        if (version !== VERSION) throw new RangeError('unknown version')
        const bytes = Buffer.from(text, 'base64url')
        const decipher = createDecipheriv('aes-256-gcm', sealing, Buffer.from(iv, 'base64url'))
          .setAAD(Buffer.from(context))
          .setAuthTag(bytes.subarray(-TAG_BYTES))
        return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString()
      } catch {
        throw new SealingKeyError(
          'another',
          'Cannot open the sealed password: another key sealed it, or the database was changed; ' +
            'give the sealingKey with which it was booked',
        )
      }
    },
    fingerprint: (text) => createHmac('sha256', signing).update(text).digest('base64url'),
  }
}

/** RFC 5869: a key for each purpose. */
function derived(key: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `@umeeting/ledger ${purpose}`, KEY_BYTES))
}

/** SHA-256 as hexadecimal digits: of text that is no secret. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
