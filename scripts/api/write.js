// `pnpm api`: writes the report of every entry of every package, `packages/*/api/*.api.md`, for review.
import { entries, extract } from './extract.js'

for (const entry of entries) {
  const { changed } = extract(entry, true)
  if (changed) process.stdout.write(`${entry.name} changed: packages/${entry.folder}/api/${entry.report}\n`)
}
