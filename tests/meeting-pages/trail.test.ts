import { expect, test } from 'vitest'
import { createTrail } from '../../client/meeting/follow/trail.ts'

const address = (path: string) => {
  const [pathname = '', search = ''] = path.split('?')
  return { pathname, search: search === '' ? '' : `?${search}` }
}

test.each<[what: string, led: string[], reached: [path: string, here: boolean][]]>([
  ['nobody led it anywhere', [], [['/kanban', false]]],
  ['it is where it was led', ['/kanban?q=a&lamp=red'], [['/kanban?lamp=red&q=a', true]]],
  [
    'it is still at the first when the presenter is at the last',
    ['/meeting', '/kanban', '/kanban?card=k1'],
    [
      ['/meeting', true],
      ['/kanban?card=k1', true],
    ],
  ],
  [
    'going back to what lies behind is a step of its own',
    ['/meeting', '/kanban'],
    [
      ['/kanban', true],
      ['/meeting', false],
    ],
  ],
  [
    'led back, it may go back',
    ['/kanban', '/gantt', '/kanban'],
    [
      ['/kanban', true],
      ['/gantt', false],
    ],
  ],
])('[MEET-4] where a page was led: %s', (_, led, reached) => {
  const trail = createTrail()
  for (const path of led) trail.led(address(path))
  expect(reached.map(([path]) => [path, trail.reaches(address(path))])).toEqual(reached)
  trail.clear()
  for (const [path] of reached) expect(trail.reaches(address(path))).toBe(false)
})
