import { useTranslation } from 'react-i18next'
import type { BulletinBlock, BulletinBody } from '../../../shared/bulletin/bulletin.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { chineseDate } from '../../../shared/calendar/read-date.ts'
import { inserted, moved, withAt, without } from '../edit/blocks.ts'
import { Words } from '../edit/words.tsx'
import { BlockTools, InsertHere } from './block-tools.tsx'
import './paper.css'
import { PaperBlock } from './paper-block.tsx'

interface PaperProps {
  readonly body: BulletinBody
  readonly number: number | null
  readonly issuer: string
  readonly on: CalendarDate
  readonly draft: boolean
  /** Null: to be read only. */
  readonly onChange: ((body: BulletinBody) => void) | null
}

/** The sheet as it will be printed. What is on it is Chinese whatever language the screen speaks, because the paper is. */
export function BulletinPaper({ body, number, issuer, on, draft, onChange }: PaperProps) {
  const { t } = useTranslation('bulletin')
  const put = onChange && ((change: Partial<BulletinBody>) => onChange({ ...body, ...change }))
  const text = (key: 'flag' | 'title' | 'report' | 'send', limit: number) => (
    <Words
      value={body[key]}
      label={t(`edit.${key}`)}
      limit={limit}
      onChange={put && (value => put({ [key]: value }))}
    />
  )
  return (
    <article
      className="bp"
      lang="zh-CN"
      aria-label={t('view.paper')}
      data-editing={put !== null || undefined}
    >
      <p className="bp-flag">{text('flag', 160)}</p>
      <p className="bp-number num">{number === null ? '（未编号）' : `第${number}期`}</p>
      <p className="bp-issue">
        <span>{issuer}</span>
        <span className="num">{chineseDate(on)}</span>
      </p>
      <h2 className="bp-title">{text('title', 120)}</h2>
      {draft && <p className="bp-remark">（送审稿）</p>}
      <Blocks blocks={body.blocks} onChange={put && (blocks => put({ blocks: [...blocks] }))} />
      {(put || body.report !== '' || body.send !== '') && (
        <div className="bp-end">
          {(put || body.report !== '') && (
            <p>
              <span>报：</span>
              {text('report', 200)}
            </p>
          )}
          {(put || body.send !== '') && (
            <p>
              <span>送：</span>
              {text('send', 200)}
            </p>
          )}
          {!draft && (
            <p className="bp-printed">
              <span>{issuer}</span>
              <span className="num">{`${chineseDate(on)}印发`}</span>
            </p>
          )}
        </div>
      )}
    </article>
  )
}

type Change = ((blocks: readonly BulletinBlock[]) => void) | null

function Blocks({ blocks, onChange }: { blocks: readonly BulletinBlock[]; onChange: Change }) {
  const places = headingPlaces(blocks)
  return (
    <>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block has no name of its own; every text in it is controlled
        <div key={at} className="bp-block">
          {onChange && (
            <BlockTools
              block={block}
              place={at}
              last={at === blocks.length - 1}
              onMove={by => onChange(moved(blocks, at, by))}
              onRemove={() => onChange(without(blocks, at))}
            />
          )}
          <PaperBlock
            block={block}
            place={places[at] ?? 0}
            onChange={onChange && (next => onChange(withAt(blocks, at, next)))}
          />
        </div>
      ))}
      {onChange && <InsertHere onInsert={block => onChange(inserted(blocks, blocks.length, block))} />}
    </>
  )
}

/** Which heading each block is, or stands under. */
function headingPlaces(blocks: readonly BulletinBlock[]): number[] {
  let place = 0
  return blocks.map(block => {
    if (block.kind === 'heading') place += 1
    return place
  })
}
