import type { TFunction } from 'i18next'
import type { AgendaSection } from '../../../shared/meeting/fields.ts'
import { sections } from '../agenda/agenda-sums.ts'

const circled = '①②③④⑤⑥'

/** 「③红黄灯逐项」. */
export const sectionWords = (t: TFunction, section: AgendaSection): string =>
  `${circled[sections.indexOf(section)] ?? ''}${t(`meeting:section.${section}`)}`
