import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import 'bank-connection-kit/styles.css'
import './page.css'

export const metadata: Metadata = { title: 'Next with the app router', icons: { icon: 'data:,' } }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
