'use client'
import { useMemo } from 'react'
import type { Connection } from '../connection'
import type { Issue, PartialScenario, Reading, StopScenario } from '../domain'
import { useSnapshot } from './use-snapshot'

type ResultIssue = Issue<PartialScenario | StopScenario>

/** The data of a connection, and the parts that are missing. */
export interface PartialResult {
  /**
   * The data that has arrived, as the platform gave it; undefined until there is some. A retry that brings nothing removes nothing. It is
   * the user's bank data: show it, and store it nowhere.
   */
  data: unknown
  /** An issue for each missing part, and the one that stopped the last look, if any. */
  issues: readonly ResultIssue[]
  /**
   * Returns why data is missing at a path in `data`, with the query's names (aliases) and list positions. An issue covers
   * everything below its path, and the parent that became null because of it; the nearest one counts. Null if there is no issue.
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
      // An issue below emptied this parent: a null bubbles up to the first nullable field of the platform's schema.
      const below = (valueAt(data, path) ?? null) === null ? placed.find((each) => isWithin(each.path, path)) : undefined
      return (over ?? below)?.issue ?? null
    },
  }
}

/**
 * Returns the data of a connection, with the reason for each missing part, for the host's own screens. They can show data as soon as
 * it is there. The result is the same object until something in it changes.
 *
 * @param of a connection, or the result of `useBankConnection`
 */
export function usePartialResult(of: Connection | { connection: Connection }): PartialResult {
  const connection = 'connection' in of ? of.connection : of
  const arrival = useSnapshot(connection, ({ arrived }) => arrived)
  const stop = useSnapshot(connection, ({ reading }) => (reading?.status === 'stopped' ? reading : null))
  return useMemo(() => resultOf(arrival, stop), [arrival, stop])
}
