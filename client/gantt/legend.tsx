import { useTranslation } from 'react-i18next'
import { useMarks } from '../card/marks/marks-context.tsx'
import { Button, Popover } from '../ui/index.ts'
import './legend.css'

const bars = ['actual', 'progress', 'forecast', 'baseline'] as const
const marks = ['planned', 'claimed', 'verified', 'clock', 'late'] as const

/** Only while the map is compared with an earlier moment. */
function Was() {
  const { t } = useTranslation('gantt')
  if (!useMarks()) return null
  return (
    <li>
      <span className="glegend-bar glegend-was" aria-hidden="true" />
      {t('history:marks.outline')}
    </li>
  )
}

/** What the shapes of the map mean, in the words the printed map uses. */
export function Legend() {
  const { t } = useTranslation(['gantt', 'map'])
  return (
    <Popover
      label={t('gantt:toolbar.legend')}
      align="end"
      trigger={
        <Button kind="ghost" size="s">
          {t('gantt:toolbar.legend')}
        </Button>
      }
    >
      <ul className="glegend">
        {bars.map(bar => (
          <li key={bar}>
            <span className={`glegend-bar glegend-${bar}`} aria-hidden="true" />
            {t(`map:legend.${bar}`)}
          </li>
        ))}
        <Was />
        {marks.map(mark => (
          <li key={mark}>
            <svg className={`glegend-mark glegend-${mark}`} viewBox="0 0 16 16" aria-hidden="true">
              <path d={mark === 'clock' ? 'M5 3h5v10H5' : 'M8 2l6 6-6 6-6-6z'} />
              {mark === 'claimed' && <path className="glegend-core" d="M8 5.4L10.6 8 8 10.6 5.4 8z" />}
            </svg>
            {t(`map:legend.${mark}`)}
          </li>
        ))}
      </ul>
    </Popover>
  )
}
