export type Width = '280' | '420' | '720'
export type Look = 'light' | 'dark' | 'forced'
export type Language = 'en' | 'ar' | 'zh-Hans'
export type Variant = `${Width} ${Look} ${Language}`
export const PICTURES = {
  Idle: ['420 light en', '280 dark ar', '720 light zh-Hans'],
  Polling: ['420 light en', '280 dark ar', '720 forced en'],
  CredentialsFirst: ['420 light en', '280 dark zh-Hans', '720 light ar'],
  OutageQueued: ['420 dark en', '280 light ar'],
} as const satisfies Record<string, readonly Variant[]>
