import { expect, test } from 'vitest'
import { withView } from '../../client/app/filter/saved-view-store.ts'
import { placeAfter } from '../../client/app/login/sign-in.ts'

test.each([
  [null, '/'],
  ['/c/demo/kanban?card=c1', '/c/demo/kanban?card=c1'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/', '/'],
  ['/login?back=/login', '/'],
])('[AUTH] after signing in with back=%s one goes to %s', (back, place) => {
  expect(placeAfter(back)).toBe(place)
})

test('[KAN-3] keeping a view under a name it already has replaces it', () => {
  const first = { name: '红灯', path: '/c/x/kanban', search: '?lamp=red' }
  const second = { ...first, search: '?lamp=red&mine=1' }
  const other = { ...first, name: '我的' }
  expect(withView([first, other], second)).toEqual([other, second])
})
