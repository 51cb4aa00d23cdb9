import { expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { callOf, credentials, errorOf, transportTo } from './calls.ts'
import { answer, loopback } from './loopback.ts'

const OK = '{"status":200,"message":"OK","data":null}'

it('posts the fields form-urlencoded in UTF-8, with the credentials in the body and nowhere else', async () => {
  const server = await loopback(answer(OK))
  const call = callOf('creating', { topic: '周会 & 复盘=1+1', user_key: '😀' })
  expect(await transportTo(server.url).send(call)).toEqual({ status: 200, message: 'OK', data: null })
  const [request] = server.requests
  expect(request?.head).toMatch(/^POST \/share\/schedule HTTP\/1\.1\r\n/)
  expect(request?.head).toMatch(/content-type: application\/x-www-form-urlencoded;charset=UTF-8/i)
  expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
    topic: '周会 & 复盘=1+1',
    user_key: '😀',
    api_key: credentials.apiKey,
    api_secret: credentials.apiSecret,
  })
  for (const secret of Object.values(credentials)) {
    expect(request?.head).not.toContain(secret)
    expect(request?.head).not.toContain(encodeURIComponent(secret))
  }
})

it('no field of a call replaces a credential', async () => {
  const server = await loopback(answer(OK))
  await transportTo(server.url).send(callOf('read', { api_key: 'another', api_secret: 'another' }))
  const sent = new URLSearchParams(server.requests[0]?.body)
  expect(sent.getAll('api_key')).toEqual([credentials.apiKey])
  expect(sent.getAll('api_secret')).toEqual([credentials.apiSecret])
})

it('paths are appended to the base URL, with or without its final slash', async () => {
  const server = await loopback(answer(OK))
  for (const base of [`${server.url}umeeting`, `${server.url}umeeting/`]) {
    // Each is looked at alone.
    await transportTo(base).send(callOf('read'))
  }
  const lines = server.requests.map(({ head }) => head.split('\r\n', 1)[0])
  expect(lines).toEqual(Array.from({ length: 2 }, () => 'POST /umeeting/share/get HTTP/1.1'))
})

it.each([
  '',
  '../licensing',
  'share/%2e%2e/x',
  'share/get?a=1',
  'share/get#a',
  'share/a b',
  'share\\get',
  'live/./delete',
])('refuses the path %j, which would mean another place, before anything is sent', async (path) => {
  const server = await loopback(answer(OK))
  const error = await errorOf(transportTo(server.url).send({ ...callOf('read'), path }))
  expect(error.kind).toBe('invalid-request')
  expect(server.connections()).toBe(0)
})

it('calls at the same time do not meet', async () => {
  const server = await loopback(async (socket, request) => {
    const { body } = await request()
    await answer(`{"id":"${new URLSearchParams(body).get('id')}"}`)(socket, request)
  })
  const transport = transportTo(server.url)
  const ids = Array.from({ length: 30 }, (_, index) => String(index))
  const answers = await Promise.all(ids.map(async (id) => transport.send(callOf('read', { id }))))
  expect(answers).toEqual(ids.map((id) => ({ id })))
})

it('a field with half of a character is refused before anything is sent', async () => {
  const server = await loopback(answer(OK))
  const error = await errorOf(transportTo(server.url).send(callOf('creating', { topic: 'a\uD83D' })))
  expect(error).toMatchObject({
    kind: 'invalid-request',
    issues: [{ code: 'lone-surrogate', path: ['topic'] }],
  })
  expect(server.connections()).toBe(0)
})

it('calls name the package and its version, after the caller’s own name', async () => {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')) as {
    readonly version: string
  }
  const server = await loopback(answer(OK))
  await transportTo(server.url).send(callOf('read'))
  await transportTo(server.url, { userAgent: 'my-bookings/2.1' }).send(callOf('read'))
  const names = server.requests.map(({ head }) => /^user-agent: (.*)$/im.exec(head)?.[1])
  const own = `umeeting-transport-http/${manifest.version}`
  expect(names).toEqual([own, `my-bookings/2.1 ${own}`])
})
