import type { ReactNode } from 'react'

interface SectionProps {
  title: string
  /** Default true. */
  isOpen?: boolean
  children: ReactNode
}

/** A part of the panel that can be folded away. */
export function Section({ title, isOpen = true, children }: SectionProps) {
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
