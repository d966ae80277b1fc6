import { onWalls } from './sizes.ts'
import type { Still } from './still.ts'

const pages = [
  'overview',
  'map',
  'area:projects',
  'targets',
  'lagging',
  'units',
  'problems',
  'changes',
  'brief',
]

/** The pages of the wall, as a projector shows them; the ninth, a running meeting, is taken while one runs. */
export const wallStills: readonly Still[] = pages.map(page => ({
  name: `wall-${page.split(':')[0]}`,
  as: 'leader',
  path: `/c/xuancheng/wall?page=${page}`,
  sizes: onWalls,
  after: async wall => {
    await wall.locator('[data-wall-page] h1').first().waitFor()
    // The buttons and the pointer go by themselves once nobody moves.
    await wall.waitForTimeout(4000)
  },
}))
