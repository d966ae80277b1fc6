import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { mayPlan, type PlanThing } from '../../../shared/access/plan-matrix.ts'
import { useMember } from '../../live/hooks.ts'
import { Icon } from '../../ui/index.ts'
import type { Section } from '../sections.ts'

/** What a section is for; to those who may only read it, who may change it. */
export function SectionHead(props: { section: Section; mayEdit: boolean; children?: ReactNode }) {
  const { t } = useTranslation('plan')
  return (
    <header className="plan-head">
      <div>
        <h1>{t(`section.${props.section}`)}</h1>
        <p>{t(`about.${props.section}`)}</p>
      </div>
      {props.mayEdit ? (
        <div className="plan-head-acts">{props.children}</div>
      ) : (
        <p className="plan-read-only">
          <Icon name="lock" size={14} />
          {t('readOnly')}
        </p>
      )}
    </header>
  )
}

/** Whether this person may put items of this kind: the server's own matrix answers. */
export function useMayPut(thing: PlanThing): boolean {
  return mayPlan(useMember(), 'put', thing)
}
