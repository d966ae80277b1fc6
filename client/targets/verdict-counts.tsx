import { useTranslation } from 'react-i18next'
import type { TargetView } from '../../shared/board/view.ts'

const keys = ['met', 'ahead', 'level', 'behind', 'missed', 'unknown'] as const

/** How many are met, ahead, level, behind, missed, without a figure; nothing is said of what there is none of. */
export function VerdictCounts({ views }: { views: readonly TargetView[] }) {
  const { t } = useTranslation(['targets', 'card'])
  return (
    <ul className="verdict-counts">
      {keys.map(key => {
        const n = views.filter(view => view.verdict.key === key).length
        return (
          n > 0 && (
            <li key={key} data-verdict={key}>
              {t(`card:verdict.${key}`)} <strong className="num">{n}</strong>
            </li>
          )
        )
      })}
    </ul>
  )
}
