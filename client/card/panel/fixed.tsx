import type { ReactNode } from 'react'
import { Tooltip } from '../../ui/index.ts'

/** A value this person may not change: plainly readable, and on hover or focus it says who may. Never a grey box. */
export function Fixed(props: { why: string; block?: boolean; children: ReactNode }) {
  if (!props.why) return props.children
  const Box = props.block ? 'div' : 'span'
  return (
    <Tooltip text={props.why}>
      <Box className="card-fixed" tabIndex={0}>
        {props.children}
      </Box>
    </Tooltip>
  )
}
