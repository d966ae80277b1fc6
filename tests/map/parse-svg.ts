/** Enough of XML to hold our SVG against what it should be; it throws where a tag is not closed. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

export function parseXml(xml: string): Element {
  const open: Element[] = [{ name: '', attributes: {}, children: [], text: '' }]
  for (const [, text, closing, name, attributes, single] of xml.matchAll(
    /([^<]*)<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gi,
  )) {
    const parent = open.at(-1)
    if (!parent || !name) throw new Error('not one document')
    parent.text += plain(text ?? '')
    if (closing) {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`)
      open.pop()
      continue
    }
    const element: Element = { name, attributes: attributesIn(attributes ?? ''), children: [], text: '' }
    parent.children.push(element)
    if (!single) open.push(element)
  }
  const root = open[0]?.children[0]
  if (open.length !== 1 || !root || open[0]?.children.length !== 1) throw new Error('not one whole document')
  return root
}

export interface PlacedText {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly anchor: string
  /** It begins outside the box that cuts it off: what of it is seen is inside. */
  readonly clipped: boolean
}

/** Texts where they stand on the sheet, through the boxes they are in. */
export function placedTexts(root: Element): PlacedText[] {
  const found: PlacedText[] = []
  const walk = (element: Element, x: number, y: number, width: number) => {
    for (const child of element.children) {
      const at = (name: string) => Number(child.attributes[name] ?? 0)
      if (child.name === 'text') {
        const clipped = at('x') < 0 || at('x') > width
        found.push({
          words: child.text,
          x: x + at('x'),
          y: y + at('y'),
          size: at('font-size'),
          anchor: child.attributes['text-anchor'] ?? 'start',
          clipped,
        })
      } else if (child.name === 'svg') walk(child, x + at('x'), y + at('y'), at('width'))
      else walk(child, x, y, width)
    }
  }
  walk(root, 0, 0, Number.POSITIVE_INFINITY)
  return found
}

function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name ?? '', plain(value ?? '')]),
  )
}

const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
