import { isRefusal, type Refusal, refuse } from '../../../shared/refusal.ts'

/** Downloads a file by its address and hands it to the browser under the name the server gives it, else `name`. Null: done. */
export async function takeFile(path: string, name: string): Promise<Refusal | null> {
  try {
    const answer = await fetch(path, { credentials: 'same-origin' })
    if (!answer.ok) return refusalOf(await answer.json().catch(() => null), answer.status)
    hand(await answer.blob(), nameIn(answer.headers.get('content-disposition')) ?? name)
    return null
  } catch {
    return refuse('unavailable') // no answer came, or it broke off half way
  }
}

const refusalOf = (content: unknown, status: number): Refusal => {
  if (isRefusal(content)) return content
  if (status === 403) return refuse('not-permitted')
  return refuse(status === 404 ? 'no-such-item' : 'unavailable', { status })
}

/** RFC 6266: the name as UTF-8 comes before the plain one. */
function nameIn(header: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="([^"]+)"/.exec(header ?? '')?.[1] ?? null
}

function hand(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
