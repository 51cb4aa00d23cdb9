import type { Call, Transport } from '@umeeting/core'
import type { SimulatedService, SimulatedServiceOptions } from '../../src/index.ts'

export type Fields = Readonly<Record<string, string>>
export type Data = Readonly<Record<string, unknown>>

/** What a service does otherwise than the documentation says. */
export interface Lie {
  /** How it reads a request; a service that takes what it should refuse reads something else. */
  readonly reads?: (fields: Fields, call: Call, service: SimulatedService) => Fields
  /** What it answers in place of the `data` of a success. */
  readonly answers?: (data: Data, call: Call, service: SimulatedService) => Data
  /** What it answers as a success to what it should refuse. */
  readonly grants?: (call: Call) => Data | undefined
  /** Requests that it refuses. */
  readonly refuses?: (call: Call) => boolean
  /** Requests that it takes without doing anything. */
  readonly ignores?: (call: Call) => boolean
}

export interface WrongService {
  /** What it does, as the end of a sentence. */
  readonly name: string
  /** The clause that fails. */
  readonly caughtBy: string
  /** How the simulated service behind it is made. */
  readonly options?: SimulatedServiceOptions
  readonly lie?: Lie
  /** Whether it takes wrong credentials. @default false */
  readonly isOpen?: boolean
}

/** A transport to a service that lies. */
export function lying(service: SimulatedService, lie: Lie = {}): Transport {
  return {
    async send(call, options) {
      if (lie.refuses?.(call) === true) return { status: 400, message: 'refused' }
      if (lie.ignores?.(call) === true) return { status: 200, message: 'OK' }
      const fields = lie.reads?.(call.fields, call, service) ?? call.fields
      const json = (await service.transport.send({ ...call, fields }, options)) as Data
      if (json['status'] !== 200) {
        const data = lie.grants?.(call)
        return data ? { status: 200, message: 'OK', data } : json
      }
      if (!lie.answers) return json
      return { ...json, data: lie.answers((json['data'] ?? {}) as Data, call, service) }
    },
  }
}

/** Only for one operation, or some. */
export function on(names: string, lie: Lie): Lie {
  const list = names.split(' ')
  const isMeant = ({ operation }: Call): boolean => list.includes(operation)
  const { reads, answers, grants, refuses, ignores } = lie
  return {
    ...(grants && { grants: (call) => (isMeant(call) ? grants(call) : undefined) }),
    ...(reads && {
      reads: (fields, call, service) => (isMeant(call) ? reads(fields, call, service) : fields),
    }),
    ...(answers && {
      answers: (data, call, service) => (isMeant(call) ? answers(data, call, service) : data),
    }),
    ...(refuses && { refuses: (call) => isMeant(call) && refuses(call) }),
    ...(ignores && { ignores: (call) => isMeant(call) && ignores(call) }),
  }
}

/** Rows of a list, such as `occurrences` or `meetings`, changed. */
export function rowsOf(name: string, change: (rows: readonly Data[], call: Call) => readonly Data[]): Lie {
  return {
    answers: (data, call) =>
      Array.isArray(data[name]) ? { ...data, [name]: change(data[name] as readonly Data[], call) } : data,
  }
}

/** Answers without some of its fields. */
export function without(names: string): Lie {
  const left = names.split(' ')
  return {
    answers: (data) => Object.fromEntries(Object.entries(data).filter(([name]) => !left.includes(name))),
  }
}

/** Reads a value of a field as another one. */
export function takes(name: string, values: readonly string[], as: string): Lie {
  return {
    reads: (fields) => (values.includes(fields[name] ?? '') ? { ...fields, [name]: as } : fields),
  }
}

/** Reads what a field holds, if anything, as something else. */
export function misreads(name: string, change: (value: string) => string): Lie {
  return {
    reads(fields) {
      const value = fields[name] ?? ''
      return value === '' ? fields : { ...fields, [name]: change(value) }
    },
  }
}
