/** Several short texts in one cell, each in a line of its own. */
export const Paragraphs = ({ texts }: { texts: readonly string[] }) => (
  <>
    {texts.map((text) => (
      <span className="cell-line" key={text}>
        {text}
      </span>
    ))}
  </>
)
