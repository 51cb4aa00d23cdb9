declare const brand: unique symbol

/** A value that only its parser can make: the tag exists in the type system alone. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name }
