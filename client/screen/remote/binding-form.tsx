import { useTranslation } from 'react-i18next'
import type { AreaId } from '../../../shared/ids.ts'
import type { Screen } from '../../../shared/screen/screen.ts'
import { useBoard } from '../../live/hooks.ts'
import { Select } from '../../ui/index.ts'
import type { ChangeFrom } from './use-screens.ts'

/** Which meetings a wall follows: several may run at once, each in a room of its own (MEET-1). */
export function BindingForm({ screen, drive }: { screen: Screen; drive: (change: ChangeFrom) => void }) {
  const { t } = useTranslation('kiosk')
  const plan = useBoard(view => view.plan)
  const series = plan.rhythms.filter(rhythm => rhythm.kind === 'meeting')
  return (
    <div className="remote-binding">
      <Select
        label={t('screens.series')}
        value={screen.state.rhythmId ?? ''}
        onChange={id => drive(() => ({ rhythmId: id === '' ? null : id }))}
        options={[
          { value: '', label: t('screens.any') },
          ...series.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        label={t('screens.area')}
        hint={t('screens.bindingHint')}
        value={screen.state.areaId ?? ''}
        onChange={id => drive(() => ({ areaId: id === '' ? null : (id as AreaId) }))}
        options={[
          { value: '', label: t('screens.anyArea') },
          ...plan.areas.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
      />
    </div>
  )
}
