import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Transport, TransportError } from '@umeeting/core'
import { describe, expect, it } from 'vitest'
import { inChinese } from '../../src/conformance/text/zh-cn.ts'
import { findingText, markdownOf, planConformance, runConformance } from '../../src/index.ts'
import { standing, targetOf } from './simulated.ts'
import { lying, on } from './wrong-service.ts'

const folder = join(import.meta.dirname, '../../src/conformance')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('text'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n')

/** The sentences by which clauses name what they require. */
const laws = Array.from(
  sources.matchAll(/(?:require(?:Same|True)|LawViolation)\(\s*(['"])((?:(?!\1).)+)\1/g),
  ([, , sentence = '']) => sentence,
)
const titles = planConformance({ target: targetOf(standing(), 1) }).clauses.map(({ title }) => title)

it('every title and every law has its Chinese sentence, and no sentence stands for nothing', () => {
  const skips = [
    'the target has no transport with wrong credentials',
    'the target names no host id of a personal account',
    'the run was interrupted',
  ]
  const sentences = [...new Set([...titles, ...laws, ...skips])]
  expect(laws.length).toBeGreaterThan(50)
  expect(Object.keys(inChinese).toSorted()).toEqual(sentences.toSorted())
})

it('a Chinese sentence has no space after a full-width mark', () => {
  expect(Object.values(inChinese).filter((sentence) => /[，。、：；] /.test(sentence))).toEqual([])
})

describe('the report of a service that stores no password', () => {
  const lie = on('schedule', { reads: (fields) => ({ ...fields, password: '' }) })
  const run = async () => {
    const target = { ...targetOf(standing(), 1), transport: lying(standing(), lie) }
    const others = planConformance({ target }).clauses.flatMap(({ id }) => (id === 'get' ? [] : [id]))
    return runConformance({ target, skip: [{ reason: '今天不试', tests: others }] })
  }

  it('says in English what is required', async () => {
    const markdown = markdownOf(await run())
    expect(markdown).toContain('# Conformance of simulated\n\n0 passed, 1 failed, 66 skipped')
    expect(markdown).toContain('| `get` | get answers the meeting as it was booked | share/get |')
    expect(markdown).toContain('it has its password<br>expected: "246810"')
  })

  it('says in Chinese what is required', async () => {
    const markdown = markdownOf(await run(), 'zh-CN')
    expect(markdown).toContain('# simulated的一致性\n\n0 条通过，1 条不通过，66 条跳过')
    expect(markdown).toContain('| `get` | get 返回的会议与预约时一致 | share/get |')
    expect(markdown).toContain('密码不变<br>expected: "246810"')
    expect(markdown).toContain('今天不试')
  })
})

it('an explanation is said in the language of the target', async () => {
  const service = standing({ dialect: { weekdayNumbering: 'sunday-is-1' } })
  const target = { ...targetOf(service, 1), locale: 'zh-CN' } as const
  const { findings } = await runConformance({ target })
  const weekly = findings.filter(({ id }) => id === 'weekly')
  expect(weekly.map((finding) => findingText(finding, 'zh-CN').reason).join('')).toMatch(
    /^服务创建的场次与引擎的预测一致\n[\s\S]*explanation: ".*\p{Script=Han}/u,
  )
})

/** What the report of a target says of the first clause, in each language. */
const findingOf = async (transport: Transport) => {
  const target = { ...targetOf(standing(), 1), transport }
  const others = planConformance({ target }).clauses.flatMap(({ id }) => (id === 'once' ? [] : [id]))
  const { findings } = await runConformance({ target, skip: [{ reason: 'not now', tests: others }] })
  const once = findings.find(({ id }) => id === 'once')
  return { en: once && findingText(once, 'en').reason, 'zh-CN': once && findingText(once, 'zh-CN').reason }
}

const answering = (answer: object): Transport => ({
  send: async () => Promise.resolve(answer),
})

describe('a call that fails is said in either language', () => {
  it('where no answer came', async () => {
    const transport = {
      send: async () => Promise.reject(new TransportError('schedule', 'not-sent', 'ECONNREFUSED')),
    }
    expect(await findingOf(transport)).toEqual({
      en: 'Cannot complete schedule: ECONNREFUSED (delivery: not-sent)',
      'zh-CN': '无法完成 schedule：ECONNREFUSED（delivery: not-sent）',
    })
  })

  it('where the service refused', async () => {
    expect(await findingOf(answering({ status: 4001, message: '参数错误' }))).toEqual({
      en: 'Cannot complete schedule: the service answered status 4001, wanted 200: 参数错误',
      'zh-CN': '服务拒绝了 schedule，状态 4001：参数错误',
    })
  })

  it('where the answer is none', async () => {
    const { en, 'zh-CN': zh } = await findingOf(answering({ status: 200, message: '', data: { id: {} } }))
    expect(en).toMatch(/^Cannot read the answer of schedule: /)
    expect(zh).toMatch(/^无法读取 schedule 的返回内容：\n\S*\p{Script=Han}/u)
  })
})

it('a run that is interrupted deletes what it booked and skips the rest', async () => {
  const service = standing()
  const interruption = new AbortController()
  const stops = new Map([['daily', () => interruption.abort()]])
  const { findings } = await runConformance({
    target: targetOf(service, 3),
    signal: interruption.signal,
    onFinding: ({ id }) => stops.get(id)?.(),
  })
  expect(findings.slice(0, 3).map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'skipped'])
  expect(findings.at(-1)).toMatchObject({
    outcome: 'skipped',
    bookings: 0,
    reason: 'the run was interrupted',
  })
  expect(service.meetings().map(({ deleted }) => deleted)).toEqual([true, true, true, true, true, true])
})
