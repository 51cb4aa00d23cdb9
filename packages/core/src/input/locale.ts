/** The languages that people who book meetings are spoken to in. */
export type Locale = 'zh-CN' | 'en'

/** Every language that there are texts in. */
export const locales: readonly Locale[] = ['zh-CN', 'en']
