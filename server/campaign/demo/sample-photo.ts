import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { StageId } from '../../../shared/ids.ts'
import type { CardStory, StageName } from './card-story.ts'
import type { DemoFile } from './demo-host.ts'
import { blankPicture, type Picture } from './picture.ts'
import { randomFrom } from './random.ts'

/** 示 and 例, 24 rows of 24 dots each: every sample picture says what it is without a font. */
const dots = [
  '000000 000000 1ffff0 1ffff0 0ffff0 000000 000000 000000 7ffffe 7ffffe 7ffffe 001c00 001c00 0e1c60 0e1cf0 0e1c70 1e1c38 3c1c38 3c1c3c 781c1c 703c1c 01fc00 01f800 01f000',
  '080000 0ffe0c 0dfe0c 1dfecc 1c60cc 1860cc 38e0cc 38fecc 78fecc 78fecc 79cecc 79cecc 1b8ccc 1ffccc 197ccc 187ccc 1838cc 18380c 18780c 18700c 18e00c 19e0fc 19c07c 188070',
].map(rows => rows.split(' ').map(row => Number.parseInt(row, 16)))

const [width, height] = [480, 300]
const stageWords: Partial<Record<StageName, string>> = {
  start: '开工现场',
  complete: '竣工现场',
  produce: '投产现场',
  finished: '完成情况',
  recognise: '认定材料',
}

/** A drawn picture of a site, marked 示例 in its pixels, its name and its caption. */
export function samplePhoto(card: CardStory, stage: StageName, on: CalendarDate): DemoFile {
  const what = stageWords[stage] ?? '现场'
  return {
    fileName: `${what}-示例.png`,
    mediaType: 'image/png',
    bytes: drawSite(card.key, stage === 'start' ? 2 : 5),
    caption: `${what}（示例图片）`,
    place: '高新区（示例）',
    takenOn: on,
    stageId: StageId.parse(stage),
  }
}

/** Sky, ground and some buildings; the more built, the taller. */
function drawSite(word: string, storeys: number): Uint8Array {
  const random = randomFrom(word)
  const picture = blankPicture(width, height, [205, 222, 236])
  picture.rect(0, 215, width, 85, [186, 170, 142])
  for (let at = 0; at < 5; at++) {
    const tall = 30 + Math.floor(random() * 18 * storeys)
    const shade = 120 + Math.floor(random() * 70)
    picture.rect(24 + at * 90, 215 - tall, 68, tall, [shade, shade + 8, shade + 16])
    for (let row = 215 - tall + 8; row < 205; row += 16) windows(picture, 32 + at * 90, row)
  }
  picture.rect(300, 40, 6, 175, [214, 158, 46])
  picture.rect(230, 46, 150, 5, [214, 158, 46])
  stamp(picture)
  return picture.png()
}

function windows(picture: Picture, x: number, y: number): void {
  for (let at = 0; at < 4; at++) picture.rect(x + at * 15, y, 8, 8, [226, 234, 240])
}

function stamp(picture: Picture): void {
  picture.rect(12, 236, 114, 54, [24, 42, 74])
  for (const [glyph, rows] of dots.entries())
    for (const [y, bits] of rows.entries())
      for (let x = 0; x < 24; x++)
        if ((bits >> (23 - x)) & 1) picture.rect(18 + glyph * 52 + x * 2, 239 + y * 2, 2, 2, [255, 255, 255])
}
