import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

interface Manifest {
  readonly engines?: { readonly node?: string }
  readonly devEngines?: { readonly runtime?: { readonly version?: string } }
}

const floor = read('.nvmrc').trim()
const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)

it('every manifest, the tools of the workspace, the matrix of CI and the READMEs say the same oldest Node', () => {
  const manifests = ['.', 'bench', ...packages].map(
    (path) => JSON.parse(read(`${path}/package.json`)) as Manifest,
  )
  expect(new Set(manifests.map(({ engines }) => engines?.node))).toEqual(new Set([`>=${floor}`]))
  expect(manifests[0]?.devEngines?.runtime?.version).toBe(`>=${floor}`)
  expect(read('.github/workflows/ci.yml')).toContain(`node: ['${floor}', '22', '24']`)
  for (const path of packages) expect(read(`${path}/README.md`)).toMatch(new RegExp(`Node.*\\b${floor}\\b`))
})
