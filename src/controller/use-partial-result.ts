'use client'
import { useMemo } from 'react'
import type { Connection } from '../connection'
import type { Issue, PartialScenario, Reading, StopScenario } from '../domain'
import { useSnapshot } from './use-snapshot'

type ResultIssue = Issue<PartialScenario | StopScenario>

/** What could be had of a connection, and what could not. */
export interface PartialResult {
  /**
   * What has arrived, as the platform gave it; undefined until something has. A try that brings nothing takes nothing away. It is
   * the bank's data and personal: show it, and keep it nowhere.
   */
  data: unknown
  /** Each part that is missing, and what stopped the last look, if anything did. */
  issues: readonly ResultIssue[]
  /**
   * Why there is nothing, or not all, at a path in `data`, by the names that the query gave (aliases) and positions in lists. An
   * issue covers what is below its path, and what was emptied because of it above; the nearest counts. Null: no issue is known there.
   */
  issueAt(path: readonly (string | number)[]): ResultIssue | null
}

type Path = readonly (string | number)[]

const issuesOf = (reading: Reading | null): readonly ResultIssue[] =>
  reading?.status === 'connected' ? reading.issues : reading?.status === 'stopped' ? [reading.issue] : []

const isWithin = (path: Path, outer: Path): boolean => outer.every((part, at) => String(part) === String(path[at]))

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce((value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined), data)

function resultOf(arrival: Reading | null, stop: Reading | null): PartialResult {
  const data = arrival?.data
  const issues = [...issuesOf(arrival), ...(stop === arrival ? [] : issuesOf(stop))]
  const placed = issues
    .flatMap((issue) => (issue.path === undefined ? [] : [{ issue, path: issue.path }]))
    .sort((one, other) => other.path.length - one.path.length)
  return {
    data,
    issues,
    issueAt: (path) => {
      const over = placed.find((each) => isWithin(path, each.path))
      // What is below took it along: a null bubbles up to where the platform's schema allows one.
      const below = (valueAt(data, path) ?? null) === null ? placed.find((each) => isWithin(each.path, path)) : undefined
      return (over ?? below)?.issue ?? null
    },
  }
}

/**
 * What has arrived of a connection, with the reason for each part that has not, for screens of the host's own: what the user
 * connected a bank for is shown as soon as it is there. The same object until something of it is new.
 *
 * @param of A connection, or what `useBankConnection` answers.
 */
export function usePartialResult(of: Connection | { connection: Connection }): PartialResult {
  const connection = 'connection' in of ? of.connection : of
  const arrival = useSnapshot(connection, ({ arrived }) => arrived)
  const stop = useSnapshot(connection, ({ reading }) => (reading?.status === 'stopped' ? reading : null))
  return useMemo(() => resultOf(arrival, stop), [arrival, stop])
}
