import type { TFunction } from 'i18next'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LanesBy } from '../../card/group/lanes-by.ts'
import type { MapLane, MapPicture } from '../../map/contract.ts'
import type { ExportFormat } from '../../map/export/export-map.ts'
import { mapSheets } from '../../map/export/map-sheets.ts'
import { type Orientation, orientations, type PaperSize, paperOf, papers } from '../../map/export/paper.ts'
import { mapWords } from '../../map/words/map-words.ts'
import { Button, Dialog, Select, TextField } from '../../ui/index.ts'
import '../../card/form/card-form.css'
import { useLanes } from '../rows/use-lanes.ts'
import './export-dialog.css'
import { mapFileName } from './file-name.ts'
import { paperLook } from './paper-look.ts'
import { useExport } from './use-export.ts'

interface ExportDialogProps {
  by: LanesBy
  picture: MapPicture
  /** What the filter leaves. */
  lanes: readonly MapLane[]
  filtered: boolean
  onClose: () => void
}

const formats = ['pdf', 'svg', 'png', 'print'] as const satisfies readonly (ExportFormat | 'print')[]
const sizes = Object.keys(papers) as PaperSize[]
const everything = () => true

/** GANTT-5: what goes on paper, on which, and as what. */
export function ExportDialog({ by, picture, lanes, filtered, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['gantt', 'map', 'card'])
  const { plan, today, meetingDays } = picture
  const [title, setTitle] = useState(() => t('gantt:export.usualTitle', { name: plan.campaign.name }))
  const [paper, setPaper] = useState<PaperSize>('A1')
  const [orientation, setOrientation] = useState<Orientation>('landscape')
  const [format, setFormat] = useState<(typeof formats)[number]>('pdf')
  const [scope, setScope] = useState<'all' | 'filter'>(filtered ? 'filter' : 'all')
  const whole = useLanes(by, everything)
  const chosen = scope === 'all' ? whole.lanes : lanes
  const count = chosen.reduce((sum, lane) => sum + lane.cards.length, 0)
  const sheets = useMemo(() => {
    const words = mapWords(t)
    const subtitle = [
      plan.campaign.issuer,
      ...(scope === 'filter' ? [t('gantt:export.filtered', { count, total: whole.grouped.total })] : []),
    ].join('　')
    const look = paperLook(words)
    return mapSheets({
      ...{ plan, today, meetingDays, lanes: chosen, paper, orientation },
      ...{ title: title.trim(), subtitle, look },
    })
  }, [t, plan, today, meetingDays, chosen, paper, orientation, title, scope, count, whole.grouped.total])
  const { state, start, stop } = useExport(onClose)
  const running = state.kind === 'running'
  const close = () => {
    stop()
    onClose()
  }
  const name = mapFileName(t('gantt:title'), plan.campaign.name, today)
  return (
    <Dialog
      open
      title={t('gantt:export.title')}
      width={520}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{t('card:cancel')}</Button>
          <Button
            kind="primary"
            disabled={running || count === 0 || title.trim() === ''}
            onClick={() => start({ sheets, format, name, title: title.trim() })}
          >
            {t(format === 'print' ? 'gantt:export.print' : 'gantt:export.save')}
          </Button>
        </>
      }
    >
      <div className="card-form">
        <div className="card-form-wide">
          <TextField
            label={t('gantt:export.heading')}
            value={title}
            required
            maxLength={80}
            onChange={setTitle}
          />
        </div>
        <Select
          label={t('gantt:export.paper')}
          value={paper}
          options={sizes.map(value => ({
            value,
            label: sheetWords(t, value, orientation),
          }))}
          onChange={setPaper}
        />
        <Select
          label={t('gantt:export.orientation')}
          value={orientation}
          options={orientations.map(value => ({ value, label: t(`gantt:export.orientations.${value}`) }))}
          onChange={setOrientation}
        />
        <Select
          label={t('gantt:export.format')}
          value={format}
          options={formats.map(value => ({ value, label: t(`gantt:export.formats.${value}`) }))}
          onChange={setFormat}
        />
        <Select
          label={t('gantt:export.scope')}
          value={scope}
          options={(['all', 'filter'] as const).map(value => ({
            value,
            label: t(`gantt:export.scopes.${value}`),
          }))}
          onChange={setScope}
        />
      </div>
      <p className="gexport-size num">{t('gantt:export.size', { count, sheets: sheets.length })}</p>
      <div aria-live="polite">
        {running && (
          <div className="gexport-running">
            <progress max={1} value={state.part} aria-label={t('gantt:export.running')} />
            <span className="num">{t('gantt:export.part', { percent: Math.round(state.part * 100) })}</span>
          </div>
        )}
        {state.kind === 'failed' && <p className="gexport-failed">{t('gantt:export.failed')}</p>}
      </div>
    </Dialog>
  )
}

function sheetWords(t: TFunction, paper: PaperSize, orientation: Orientation): string {
  const { width, height } = paperOf(paper, orientation)
  return t('gantt:export.sheet', { paper, width, height })
}
