/** 报 and 送 as a draft proposes them; whoever issues it writes others. */
export const addressees = { report: '领导小组', send: '各战役工作组、各责任单位' } as const
