/** What a picture is taken at. `scale`: device pixels for one of the page's. */
export interface Size {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly scale: number
}

export const laptop: Size = { name: '1366x768', width: 1366, height: 768, scale: 1 }
export const desk: Size = { name: '1920x1080', width: 1920, height: 1080, scale: 1 }
/** 4K as people set it at a desk, at 200 %. */
export const desk4k: Size = { name: '3840x2160', width: 1920, height: 1080, scale: 2 }
/** 4K as a television has it: every pixel its own. */
export const wall4k: Size = { name: '3840x2160', width: 3840, height: 2160, scale: 1 }
export const phone: Size = { name: '390x844', width: 390, height: 844, scale: 2 }

export const atDesks: readonly Size[] = [laptop, desk, desk4k]
export const onWalls: readonly Size[] = [desk, wall4k]
