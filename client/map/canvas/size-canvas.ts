/** Gives a canvas this many CSS px at the screen's own resolution, and its context back with a CSS px as its unit; null without one. */
export function sizeCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  pixelRatio: number,
): CanvasRenderingContext2D | null {
  const wide = Math.max(1, Math.round(width * pixelRatio))
  const high = Math.max(1, Math.round(height * pixelRatio))
  /** Setting the size, even to the same, clears the canvas and gives its memory back. */
  if (canvas.width !== wide) canvas.width = wide
  if (canvas.height !== high) canvas.height = high
  const css = { width: `${width}px`, height: `${height}px` }
  if (canvas.style.width !== css.width) canvas.style.width = css.width
  if (canvas.style.height !== css.height) canvas.style.height = css.height
  const context = canvas.getContext('2d', { alpha: false })
  context?.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
  return context
}
