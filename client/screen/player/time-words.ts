const formats = new Map<string, Intl.DateTimeFormat>()

/** HH:mm in a zone this browser knows; `withDay` puts month and day before it. */
export function timeWords(at: number, timeZone: string, withDay = false): string {
  const key = `${timeZone} ${withDay}`
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat('zh-CN', { timeZone, ...fields, ...(withDay ? day : {}) })
  formats.set(key, format)
  return format.format(at)
}

const fields = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const day = { month: 'numeric', day: 'numeric' } as const
