import type { ReactNode } from 'react'

export type HeadingLevel = 2 | 3 | 4

/** A heading at the level that its place on the page demands. */
export function Heading({
  level,
  id,
  className,
  children,
}: {
  level: HeadingLevel
  id?: string | undefined
  className: string
  children: ReactNode
}) {
  const Tag = `h${level}` as const
  return (
    <Tag className={className} id={id}>
      {children}
    </Tag>
  )
}
