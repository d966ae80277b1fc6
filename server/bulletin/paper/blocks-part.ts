import type { FileChild } from 'docx'
import type { BulletinBlock } from '../../../shared/bulletin/bulletin.ts'
import { firstHeading } from '../../paper/headings.ts'
import { paperTable } from '../../paper/table.ts'
import { body } from '../../paper/text.ts'
import { chartPart } from './chart-part.ts'

/** The body, block by block: 一、二、… as its headings come, items as 1. 2. … */
export function blocksPart(blocks: readonly BulletinBlock[]): FileChild[] {
  let headings = 0
  return blocks.flatMap(block => {
    if (block.kind === 'heading') headings += 1
    return blockPart(block, headings)
  })
}

/** `place`: which heading it is, or stands under. */
function blockPart(block: BulletinBlock, place: number): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [firstHeading(place, block.text)]
    case 'paragraph':
      return linesOf(block.text).map(body)
    case 'items':
      return block.items.map((item, at) => body(`${at + 1}.${item}`))
    case 'table':
      return paperTable(block)
    case 'chart':
      return chartPart(block.chart)
  }
}

const linesOf = (text: string): string[] => text.split('\n').filter(line => line.trim() !== '')
