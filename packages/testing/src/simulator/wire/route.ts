import { type OperationName, operations } from '@umeeting/core'

/** An operation that a path names, and what stands in the path's places. */
export interface Route {
  readonly operation: OperationName
  readonly parameters: Readonly<Record<string, string>>
}

/** Where the service's paths begin, on whatever host. */
export const BASE_PATH = '/umeeting/'

const endpoints: readonly { readonly name: string; readonly path: string }[] = Object.values(operations)

const routes = endpoints.map(({ name, path }) => ({
  operation: name as OperationName,
  places: Array.from(path.matchAll(/\{(\w+)\}/g), ([, place = '']) => place),
  pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`),
}))

/** The route of a path below `BASE_PATH`; undefined where it names no operation. */
export function routeOf(path: string): Route | undefined {
  if (!path.startsWith(BASE_PATH)) return undefined
  for (const { operation, places, pattern } of routes) {
    const match = pattern.exec(path.slice(BASE_PATH.length))
    if (match) {
      const parameters = places.map((place, index) => [place, decoded(match[index + 1] ?? '')])
      return { operation, parameters: Object.fromEntries(parameters) as Record<string, string> }
    }
  }
  return undefined
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
