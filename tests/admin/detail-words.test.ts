import i18next from 'i18next'
import { expect, test } from 'vitest'
import { detailWords } from '../../client/admin/detail-words.ts'
import admin from '../../client/i18n/zh-CN/admin.ts'
import app from '../../client/i18n/zh-CN/app.ts'
import card from '../../client/i18n/zh-CN/card.ts'

const i18n = i18next.createInstance()
await i18n.init({
  lng: 'zh-CN',
  resources: { 'zh-CN': { admin, app, card } },
  interpolation: { escapeValue: false },
})

const cases: readonly [string, string | null, unknown, string][] = [
  ['a sign-in', null, { how: 'password', knownDevice: true }, ''],
  ['a sign-in from elsewhere', null, { how: 'password', knownDevice: false }, '新设备'],
  ['a wrong password', null, { how: 'refused', knownDevice: true }, '用户名或密码不对'],
  ['a password reset', null, { username: 'xinren' }, '账号：xinren'],
  [
    'a grant',
    'xuancheng',
    { username: 'xinren', roles: ['unit', 'dispatch'], unitIds: ['jianshe'] },
    '战役：xuancheng · 账号：xinren · 角色：部门、调度 · 单位：jianshe',
  ],
  [
    'a grant taken back',
    null,
    { username: 'xinren', roles: [], unitIds: [] },
    '账号：xinren · 角色：无 · 单位：无',
  ],
  ['an admin role', null, { username: 'xinren', adminRole: 'auditor' }, '账号：xinren · 管理角色：审计员'],
  ['an account stopped', null, { username: 'xinren', disabled: true }, '账号：xinren · 停用：是'],
  ['a fact of a later version', null, { colour: 3 }, 'colour：3'],
]

test.each(cases)('[AUD-1] the auditor reads %s in words', (_, campaign, detail, words) => {
  expect(detailWords(i18n.t, { campaign, detail })).toBe(words)
})
