/**
 * A number from 0 (inclusive) to 1 (exclusive) that a seed and counters stand for: always the same one, whatever was
 * drawn before.
 */
export function drawn(seed: number, ...counters: readonly number[]): number {
  return drawnBits(seed, ...counters) / 2 ** 32
}

/** The same as 32 bits: each counter goes through the finalizer of MurmurHash3 (public domain, A. Appleby). */
export function drawnBits(seed: number, ...counters: readonly number[]): number {
  let bits = finalized(seed | 0)
  for (const counter of counters) bits = finalized(bits ^ Math.imul(counter + 1, 0x9e3779b1))
  return bits >>> 0
}

function finalized(value: number): number {
  let bits = value
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
