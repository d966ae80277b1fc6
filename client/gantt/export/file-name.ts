import type { CalendarDate } from '../../../shared/calendar/date.ts'

/** 挂图_宣城高新区“百日会战”_2021-10-29: without what file systems refuse, and never so long that they do. */
export function mapFileName(word: string, campaign: string, asOf: CalendarDate): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are among what file systems refuse
  const name = campaign.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '').trim()
  return [word, name.slice(0, 60), asOf].filter(part => part !== '').join('_')
}
