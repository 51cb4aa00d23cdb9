/** How the arguments of a client's method, its options left out, make the input of a request. */
export interface MethodArguments<Arguments extends readonly unknown[]> {
  /** How many there are: what follows are the options. */
  readonly count: number
  /** Makes the input of the operation's parser of them. */
  readonly toInput: (...values: Arguments) => unknown
}

export const noArguments: MethodArguments<readonly []> = { count: 0, toInput: () => ({}) }

/** A meeting number; `end` and `delete` also take the uuid of one occurrence. */
export const idArgument: MethodArguments<readonly [id: string]> = { count: 1, toInput: (id) => ({ id }) }

/** The whole request in the domain's words. */
export function requestArgument<Input>(): MethodArguments<readonly [request: Input]> {
  return { count: 1, toInput: (request) => request }
}

/** A request of which nothing need be given. */
export function queryArgument<Input>(): MethodArguments<readonly [query?: Input]> {
  return { count: 1, toInput: (query = {} as Input) => query }
}
