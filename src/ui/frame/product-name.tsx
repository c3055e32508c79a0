import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { ProductMark } from './product-mark.tsx'

/** Mark, product and site in the head bar; leads to the start page. */
export function ProductName({ site }: { site?: string | undefined }) {
  return (
    <Link className="product-name" to="/">
      <ProductMark />
      <strong>{m.ui_product_name()}</strong>
      {site ? <span className="product-site">{site}</span> : null}
    </Link>
  )
}
