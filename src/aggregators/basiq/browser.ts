'use client'

// A server component must not make an aggregator. The kit's own server takes the adapter as it is.
export { basiq } from './basiq.adapter'
