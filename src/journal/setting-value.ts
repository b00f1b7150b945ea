/** The value of a `set` line. */
export type SettingValue = string | number | boolean | null
