import { expect, test } from 'vitest'
import { namesWidth } from '../../client/gantt/names-width.ts'

test.each([
  [null, 1000, 320],
  [null, 1366, 400],
  [null, 1920, 440],
  [null, 3840, 560],
  [600, 1920, 600],
  [600, 1000, 500],
  [100, 1920, 240],
  [5000, 3840, 720],
])('[GANTT-1] names wanted %s px wide in a window of %i get %i', (wanted, view, width) => {
  expect(namesWidth(wanted, view)).toBe(width)
})
