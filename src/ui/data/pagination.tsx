import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { Icon } from '#ui/icon.tsx'
import { pagesShown } from './pages-shown.ts'

interface PaginationProps {
  page: number
  pages: number
  /** Address of a page; it keeps filters and order. */
  to: (page: number) => string
}

/** The pages of a long list as links. A list of one page shows nothing. */
export function Pagination({ page, pages, to }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav className="pagination" aria-label={m.ui_pagination()}>
      <ul>
        {page > 1 ? (
          <li>
            <Link to={to(page - 1)} rel="prev">
              <Icon name="chevron-left" small />
              {m.ui_page_previous()}
            </Link>
          </li>
        ) : null}
        {pagesShown(page, pages).map((number, index) => (
          <li className="page-number" key={number === 'gap' ? `gap-${index}` : number}>
            {number === 'gap' ? (
              <span aria-hidden="true">…</span>
            ) : (
              <Link
                to={to(number)}
                aria-label={m.ui_page_number({ page: number })}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </Link>
            )}
          </li>
        ))}
        {page < pages ? (
          <li>
            <Link to={to(page + 1)} rel="next">
              {m.ui_page_next()}
              <Icon name="chevron-right" small />
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
