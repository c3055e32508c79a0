interface ProgressProps {
  /** What is counted, in words: „3 von 5 Schritten erledigt". */
  words: string
  value: number
  max: number
}

/** How far something has come, as words and bar. */
export function Progress({ words, value, max }: ProgressProps) {
  return (
    <div className="kern-progress">
      <span className="kern-body" aria-hidden="true">
        {words}
      </span>
      <progress value={value} max={max} aria-label={words} />
    </div>
  )
}
