const formats = new Map<string, Intl.DateTimeFormat>()

/** HH:mm or HH:mm:ss of a moment in milliseconds, in the campaign's zone. */
export function clockTime(now: number, timeZone: string, seconds: boolean): string {
  const key = `${timeZone}/${seconds}`
  const format = formats.get(key) ?? formatOf(timeZone, seconds)
  formats.set(key, format)
  return format.format(now)
}

function formatOf(timeZone: string, seconds: boolean): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
  })
}
