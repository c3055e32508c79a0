import { Link } from 'react-router'
import { ResultLine } from '#ui/data/result-line.tsx'

interface ListHeadProps {
  text: string
  order: string
  /** The other half of the list: what is over, or what still holds. */
  to: string
  toWords: string
}

/** How many, in which order, and the way to what is over. */
export function ListHead({ text, order, to, toWords }: ListHeadProps) {
  return (
    <div className="list-head">
      <ResultLine text={text} order={order} />
      <Link to={to}>{toWords}</Link>
    </div>
  )
}
