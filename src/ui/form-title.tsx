import { pageTitle } from './page-title.ts'

interface FormTitleProps {
  title: string
  /** What the server answered to the page's form; anything but a success puts „Fehler:" in front. */
  answer: unknown
}

/** The `<title>` of a page with a form: a refusal is the first thing that is read out. */
export const FormTitle = ({ title, answer }: FormTitleProps) => (
  <title>{pageTitle(title, { failed: answer !== undefined && answer !== null })}</title>
)
