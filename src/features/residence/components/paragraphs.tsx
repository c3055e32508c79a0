/** Several short texts in one cell, each in a line of its own; one element, so that a narrow window keeps them beside their heading. */
export const Paragraphs = ({ texts }: { texts: readonly string[] }) => (
  <div>
    {texts.map((text) => (
      <span className="cell-line" key={text}>
        {text}
      </span>
    ))}
  </div>
)
