import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Deadline, Interrupted } from './deadline.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

it('what attempts and waits took is gone from the time of the call', async () => {
  const deadline = new Deadline(1000, undefined)
  expect(deadline.remainingMs()).toBe(1000)
  vi.advanceTimersByTime(400)
  expect(deadline.remainingMs()).toBe(600)
})

it('an attempt ends with the call, however long it might take itself', async () => {
  const deadline = new Deadline(1000, undefined)
  vi.advanceTimersByTime(900)
  const ended = deadline.attempt(5000, async ({ race }) => race(new Promise(() => undefined)))
  const outcome = ended.catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(99)
  expect(vi.getTimerCount()).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(await outcome).toEqual(new Interrupted('total-timeout'))
})

it('an attempt that takes its own time ends as a timeout, and leaves the call the rest', async () => {
  const deadline = new Deadline(1000, undefined)
  const ended = deadline.attempt(300, async ({ race }) => race(new Promise(() => undefined)))
  const outcome = ended.catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(300)
  expect(await outcome).toEqual(new Interrupted('timeout'))
  expect(deadline.remainingMs()).toBe(700)
  expect(vi.getTimerCount()).toBe(0)
})

it('a wait is as long as it is, and leaves no timer', async () => {
  const deadline = new Deadline(1000, undefined)
  const ends: number[] = []
  const waiting = deadline.wait(200).then(() => ends.push(deadline.remainingMs()))
  await vi.advanceTimersByTimeAsync(199)
  expect(ends).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  await waiting
  expect(ends).toEqual([800])
  expect(vi.getTimerCount()).toBe(0)
})
