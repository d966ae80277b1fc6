import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { onceLagged } from '../../../shared/inspection/once-lagged.ts'
import { setAside } from '../../../shared/inspection/set-aside.ts'
import { useBoard } from '../../live/hooks.ts'
import { OnceLaggedTable } from './once-lagged-table.tsx'
import { SetAsideTable } from './set-aside-table.tsx'

/** What is no longer judged and what was late and recovered: neither is forgotten (CARD-6, LAMP-5). */
export function AsideTab() {
  const { t } = useTranslation('inspection')
  const board = useBoard(view => view)
  const out = useMemo(() => setAside(board), [board])
  const once = useMemo(() => onceLagged(board), [board])
  return (
    <div className="inspect-scroll">
      <section className="inspect-sheet" aria-label={t('aside.out')}>
        <header className="inspect-sheet-head">
          <h2>
            {t('aside.out')} <span className="num">{out.length}</span>
          </h2>
          <p>{t('aside.outHint')}</p>
        </header>
        {out.length > 0 ? (
          <SetAsideTable rows={out} />
        ) : (
          <p className="inspect-nothing">{t('aside.noneOut')}</p>
        )}
      </section>
      <section className="inspect-sheet" aria-label={t('aside.once')}>
        <header className="inspect-sheet-head">
          <h2>
            {t('aside.once')} <span className="num">{once.length}</span>
          </h2>
          <p>{t('aside.onceHint')}</p>
        </header>
        {once.length > 0 ? (
          <OnceLaggedTable cards={once} />
        ) : (
          <p className="inspect-nothing">{t('aside.noneOnce')}</p>
        )}
      </section>
    </div>
  )
}
