import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BriefFacts, BriefLine } from '../../../../shared/bulletin/brief.ts'
import { Lamp } from '../../../card/lamp.tsx'
import { withoutSample } from '../../../card/sample/without-sample.ts'
import { pagesOf } from '../data/fill-pages.ts'
import { CardTitle } from '../parts/card-title.tsx'
import { Phrase } from '../parts/phrase.tsx'
import { useTurning } from '../parts/use-turning.ts'

const redLines = 3
const dueLines = 4
/** Where nobody went red there is room for two more. */
const dueLinesAlone = 6

/** Who went red, by name, and what falls due; long lists turn. */
export function BriefLists({ facts }: { facts: BriefFacts }) {
  const { t } = useTranslation('bulletin')
  const red = [...facts.overnight, ...facts.newlyRed]
  return (
    <div className="brief-lists">
      <List
        name="brief-red"
        head={
          <>
            <Lamp lamp="red" />
            {t('wall.newlyRed')}
          </>
        }
        lines={red}
        each={redLines}
        none={t('wall.noneRed')}
      />
      <List
        name="brief-due"
        head={t('wall.due')}
        lines={facts.dueThisWeek}
        each={red.length === 0 ? dueLinesAlone : dueLines}
        none={t('wall.noneDue')}
      />
    </div>
  )
}

interface ListProps {
  readonly name: string
  readonly head: ReactNode
  readonly lines: readonly BriefLine[]
  readonly each: number
  readonly none: string
}

function List({ name, head, lines, each, none }: ListProps) {
  const { t } = useTranslation('screen')
  const pages = pagesOf(lines, each)
  const { at, of } = useTurning(name, pages.length)
  return (
    <section className="brief-list" data-testid={name}>
      <h2>
        {head}
        <b className="num">{lines.length}</b>
        {of > 1 && <span className="wall-turn num">{t('turn', { at: at + 1, of })}</span>}
      </h2>
      {lines.length === 0 && <p className="brief-none">{none}</p>}
      <ul>
        {pages[at]?.map(line => (
          <li key={`${line.card}/${line.note}`}>
            <p className="brief-line-title wall-one-line">
              <CardTitle card={{ title: line.title, sample: false }} />
            </p>
            <p className="wall-soft wall-one-line">
              <span className="wall-unit">{line.unit}</span>
              <Phrase text={withoutSample(line.note)} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
