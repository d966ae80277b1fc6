import { Suspense, startTransition, useEffect, useRef, useState } from 'react'
import type { Control, Focus } from '../../../shared/meeting/control.ts'
import { pageKey } from '../../../shared/screen/rotation.ts'
import type { ScreenPage } from '../../../shared/screen/screen.ts'
import { screenPages } from '../pages/index.ts'
import { PageGuard } from './page-guard.tsx'

interface Layer {
  readonly id: number
  readonly page: ScreenPage
}

interface LayersProps {
  readonly page: ScreenPage
  readonly meeting: Control | null
  readonly focus: Focus | null
}

/** The new page fades in over the old one, which then goes. Never more than two, both in the same box, so nothing moves. */
const fadeMs = 180

/** The page on the wall. A page whose files are still on the way leaves the old one standing until they are there. */
export function PageLayers({ page, meeting, focus }: LayersProps) {
  const key = pageKey(page)
  const [layers, setLayers] = useState<readonly Layer[]>([{ id: 0, page }])
  const shown = useRef(key)
  useEffect(() => {
    if (shown.current === key) return
    shown.current = key
    startTransition(() => setLayers(now => [...now.slice(-1), { id: (now.at(-1)?.id ?? 0) + 1, page }]))
  }, [key, page])
  useEffect(() => {
    if (layers.length < 2) return
    const timer = setTimeout(() => setLayers(now => now.slice(-1)), fadeMs)
    return () => clearTimeout(timer)
  }, [layers])
  return (
    <div className="player-pages">
      {layers.map((layer, at) => (
        <div
          key={layer.id}
          className={at > 0 ? 'player-page player-page-new' : 'player-page'}
          aria-hidden={at < layers.length - 1}
        >
          <PageGuard page={layer.page}>
            <Suspense fallback={null}>
              <Page page={layer.page} meeting={meeting} focus={focus} />
            </Suspense>
          </PageGuard>
        </div>
      ))}
    </div>
  )
}

function Page({ page, meeting, focus }: LayersProps) {
  const Shown = screenPages[page.kind]
  return <Shown page={page} meeting={meeting} focus={focus} />
}
