/** A fern frond. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" />
      <path d="M10 25C10 15 14 9 23 7c0 6-3 10-9 11m0 0c0-3-1-5-4-6m4 6c3 0 5 1 6 3" />
    </svg>
  )
}
