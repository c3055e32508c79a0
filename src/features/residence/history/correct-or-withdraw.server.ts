type Action<Args, Answer> = (args: Args) => Promise<Answer>

/** Two forms on one page: which one was sent says the field `withdraw`, which only one of them has. */
export function correctOrWithdraw<Args extends { request: Request }, Answer>(
  correct: Action<Args, Answer>,
  withdraw: Action<Args, Answer>,
): Action<Args, Answer> {
  return async (args) => {
    const form = await args.request.clone().formData()
    return form.has('withdraw') ? withdraw(args) : correct(args)
  }
}
