import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type LanesBy, lanesBy } from '../card/group/lanes-by.ts'
import type { MapScale } from '../map/contract.ts'
import { Button, Select } from '../ui/index.ts'
import { type MapShape, scales } from './address.ts'
import { Legend } from './legend.tsx'
import './toolbar.css'

export interface ToolbarProps {
  shape: MapShape
  onShape: (change: Partial<MapShape>) => void
  onToday: () => void
  allCollapsed: boolean
  onFold: (collapse: boolean) => void
  onExport: () => void
}

/** How the map is cut and how close it is looked at; today is one press away. */
export const Toolbar = memo(function Toolbar(props: ToolbarProps) {
  const { shape, onShape, onToday, allCollapsed, onFold, onExport } = props
  const { t } = useTranslation('gantt')
  return (
    <div className="gtoolbar" role="toolbar" aria-label={t('toolbar.label')}>
      <span className="gtoolbar-field">
        <span aria-hidden="true">{t('toolbar.by')}</span>
        <Select<LanesBy>
          hideLabel
          size="s"
          label={t('toolbar.by')}
          value={shape.by}
          options={lanesBy.map(value => ({ value, label: t(`toolbar.lanes.${value}`) }))}
          onChange={by => onShape({ by })}
        />
      </span>
      {shape.by !== 'none' && (
        <Button kind="ghost" size="s" onClick={() => onFold(!allCollapsed)}>
          {t(allCollapsed ? 'toolbar.expandAll' : 'toolbar.collapseAll')}
        </Button>
      )}
      <div className="gtoolbar-time">
        <Legend />
        <Button size="s" icon="calendar" title={t('toolbar.todayHint')} onClick={onToday}>
          {t('toolbar.today')}
        </Button>
        <Scales value={shape.scale} onChange={scale => onShape({ scale })} />
        <Button size="s" icon="download" onClick={onExport}>
          {t('toolbar.export')}
        </Button>
      </div>
    </div>
  )
})

/** GANTT-2: one of six, as one row of buttons that reads as a scale from days to the campaign. */
function Scales({ value, onChange }: { value: MapScale; onChange: (scale: MapScale) => void }) {
  const { t } = useTranslation('gantt')
  return (
    <fieldset className="gscales" title={t('toolbar.scaleHint')}>
      <legend className="ui-hidden">{t('toolbar.scale')}</legend>
      {scales.map(scale => (
        <button
          key={scale}
          type="button"
          className="gscale"
          aria-pressed={scale === value}
          onClick={() => onChange(scale)}
        >
          {t(`toolbar.scales.${scale}`)}
        </button>
      ))}
    </fieldset>
  )
}
