/** The mark of the product: two lines that join without a gap. Decorative beside its name. */
export function ProductMark() {
  return (
    <svg
      className="product-mark"
      viewBox="0 0 32 32"
      width="28"
      height="28"
      aria-hidden="true"
      focusable="false"
    >
      <path className="product-mark-first" d="M3 8 H7 C14 8 14 16 20 16 H29" />
      <path className="product-mark-second" d="M3 24 H7 C14 24 14 16 20 16 H29" />
    </svg>
  )
}
