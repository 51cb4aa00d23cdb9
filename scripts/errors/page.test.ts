import { join } from 'node:path'
import { locales } from '../../packages/core/src/index.ts'
import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import { english } from './english.ts'
import { coreErrors, errorsPage, fileOf, kindOf, ledgerErrors } from './page.ts'

const docs = join(import.meta.dirname, '..', '..', 'docs')

describe.each(locales)('the page of errors in %s', (locale) => {
  it('is what the code says; `vitest run scripts/errors --update` writes it', async () => {
    const file = join(docs, fileOf(locale))
    const page = await format(errorsPage(locale), { ...(await resolveConfig(file)), parser: 'markdown' })
    await expect(page).toMatchFileSnapshot(file)
  })
})

it('every kind of error is that of a class which is exported, and the other way round', () => {
  expect([...coreErrors, ...ledgerErrors].map(kindOf).toSorted()).toEqual(
    Object.keys(english.kinds).toSorted(),
  )
})
