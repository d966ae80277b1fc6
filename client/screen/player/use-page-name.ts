import { useTranslation } from 'react-i18next'
import type { ScreenPage } from '../../../shared/screen/screen.ts'
import { useBoard } from '../../live/hooks.ts'

/** What a page of the wall is called: an area's by its area. */
export function usePageName(): (page: ScreenPage) => string {
  const { t } = useTranslation('kiosk')
  const areas = useBoard(view => view.plan.areas)
  return page => {
    if (page.kind !== 'area') return t(`page.${page.kind}`)
    return areas.find(area => area.id === page.areaId)?.name ?? t('page.goneArea')
  }
}
