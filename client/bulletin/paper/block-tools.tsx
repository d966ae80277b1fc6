import { useTranslation } from 'react-i18next'
import type { BulletinBlock } from '../../../shared/bulletin/bulletin.ts'
import { Button, IconButton } from '../../ui/index.ts'

/** Moves a block up or down, or takes it out; beside it, shown where one writes or points. */
export function BlockTools(props: {
  block: BulletinBlock
  place: number
  last: boolean
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}) {
  const { t } = useTranslation('bulletin')
  const { block, place, last, onMove, onRemove } = props
  return (
    <fieldset
      className="bp-tools"
      aria-label={t('edit.block', { n: place + 1 })}
      title={block.kind === 'chart' ? t('edit.chart') : undefined}
    >
      <IconButton
        icon="arrow-up"
        size="s"
        label={t('edit.up')}
        disabled={place === 0}
        onClick={() => onMove(-1)}
      />
      <IconButton
        icon="arrow-down"
        size="s"
        label={t('edit.down')}
        disabled={last}
        onClick={() => onMove(1)}
      />
      <IconButton icon="trash" size="s" label={t('edit.remove')} onClick={onRemove} />
    </fieldset>
  )
}

/** New blocks are begun at the end and moved to where they belong. */
export function InsertHere({ onInsert }: { onInsert: (block: BulletinBlock) => void }) {
  const { t } = useTranslation('bulletin')
  return (
    <div className="bp-insert">
      <Button size="s" icon="plus" onClick={() => onInsert({ kind: 'heading', text: '' })}>
        {t('edit.addHeading')}
      </Button>
      <Button size="s" icon="plus" onClick={() => onInsert({ kind: 'paragraph', text: '' })}>
        {t('edit.addParagraph')}
      </Button>
    </div>
  )
}
