import { useTranslation } from 'react-i18next'

const zh = {
  close: '关闭',
  clear: '清除',
  noMatch: '没有匹配的选项',
  selected: (n: number) => `已选${n}项`,
  remove: (what: string) => `移除${what}`,
  openCalendar: '打开日历',
  previousMonth: '上个月',
  nextMonth: '下个月',
  today: '今天',
  dateExample: '例如 2021-10-11',
  badDate: '请写成 2021-10-11 的样子',
  monthTitle: (year: number, month: number) => `${year}年${month}月`,
  date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  progress: (value: number, expected: number | null) =>
    expected === null ? `进度${value}%` : `进度${value}%，应达${expected}%`,
  notices: '通知',
}
const en: typeof zh = {
  close: 'Close',
  clear: 'Clear',
  noMatch: 'No matching options',
  selected: n => `${n} selected`,
  remove: what => `Remove ${what}`,
  openCalendar: 'Open calendar',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  today: 'Today',
  dateExample: 'e.g. 2021-10-11',
  badDate: 'Write it like 2021-10-11',
  monthTitle: (year, month) => `${year}-${String(month).padStart(2, '0')}`,
  date: (year, month, day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  progress: (value, expected) =>
    expected === null ? `${value}% done` : `${value}% done, ${expected}% expected`,
  notices: 'Notices',
}

/** The few words the kit itself says; every other word comes from whoever uses it. */
export function useUiWords(): typeof zh {
  const { i18n } = useTranslation()
  return i18n.language?.startsWith('en') ? en : zh
}
