import { useTranslation } from 'react-i18next'
import type { BulletinBlock } from '../../../shared/bulletin/bulletin.ts'
import { Button, IconButton } from '../../ui/index.ts'
import { withAt, withItem, without } from '../edit/blocks.ts'
import { Words } from '../edit/words.tsx'
import { BarsChart } from './bars-chart.tsx'
import { LineChart } from './line-chart.tsx'
import { PaperTable } from './paper-table.tsx'

const numerals = '〇一二三四五六七八九十'
/** 一 to 十九: no bulletin has more parts. */
const inChinese = (n: number): string => (n <= 10 ? (numerals[n] ?? '') : `十${numerals[n - 10] ?? ''}`)

interface BlockProps<B = BulletinBlock> {
  readonly block: B
  /** Which heading it is, or stands under. */
  readonly place: number
  readonly onChange: ((block: BulletinBlock) => void) | null
}

export function PaperBlock({ block, place, onChange }: BlockProps) {
  const { t } = useTranslation('bulletin')
  switch (block.kind) {
    case 'heading':
      return (
        <h3>
          <span>{`${inChinese(place)}、`}</span>
          <Words
            value={block.text}
            label={t('edit.heading')}
            limit={80}
            onChange={onChange && (text => onChange({ ...block, text }))}
          />
        </h3>
      )
    case 'paragraph':
      return (
        <p className="bp-text">
          <Words
            value={block.text}
            label={t('edit.paragraph')}
            limit={3000}
            lines
            onChange={onChange && (text => onChange({ ...block, text }))}
          />
        </p>
      )
    case 'items':
      return <Items block={block} place={place} onChange={onChange} />
    case 'table':
      return <PaperTable table={block} onChange={onChange} />
    case 'chart':
      return block.chart.kind === 'bars' ? (
        <BarsChart chart={block.chart} />
      ) : (
        <LineChart chart={block.chart} />
      )
  }
}

function Items({ block, onChange }: BlockProps<Extract<BulletinBlock, { kind: 'items' }>>) {
  const { t } = useTranslation('bulletin')
  return (
    <>
      <ol className="bp-items">
        {block.items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item has no name of its own; its text is controlled
          <li key={at}>
            <span className="num">{`${at + 1}.`}</span>
            <Words
              value={item}
              label={t('edit.item', { n: at + 1 })}
              limit={600}
              onChange={onChange && (text => onChange({ ...block, items: withAt(block.items, at, text) }))}
            />
            {onChange && (
              <IconButton
                icon="close"
                size="s"
                label={t('edit.removeItem', { n: at + 1 })}
                onClick={() => onChange({ ...block, items: without(block.items, at) })}
              />
            )}
          </li>
        ))}
      </ol>
      {onChange && (
        <Button size="s" kind="ghost" icon="plus" onClick={() => onChange(withItem(block))}>
          {t('edit.addItem')}
        </Button>
      )}
    </>
  )
}
