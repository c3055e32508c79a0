import { formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { endWatch } from '../commands/end-watch.server.ts'
import { noteChangesSeen } from '../commands/note-changes-seen.server.ts'
import { watchPathways } from '../commands/watch-pathways.server.ts'

const deeds = {
  watch: formAction(watchPathways, { done: m.residence_watched }),
  end: formAction(endWatch, { done: m.residence_unwatched }),
  seen: formAction(noteChangesSeen, { done: m.residence_changes_seen }),
}

type Args = Parameters<(typeof deeds)['watch']>[0]

/** The three small forms of the page of pathways; the field `deed` says which one was sent. */
export async function watchAction(args: Args) {
  const deed = (await args.request.clone().formData()).get('deed')
  return deeds[deed === 'end' || deed === 'seen' ? deed : 'watch'](args)
}
