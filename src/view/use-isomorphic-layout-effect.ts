'use client'
import { useEffect, useLayoutEffect } from 'react'

/** `useLayoutEffect`, without the warning that React 18 prints when a server renders a component that uses it. */
export const useIsomorphicLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect
