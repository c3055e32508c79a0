import { channels, type Channel, type ContactRules, type Safety, unasked } from './contact-rules.ts'

const strictest = (said: readonly Safety[]): Safety =>
  said.includes('not_safe') ? 'not_safe' : said.includes('safe') ? 'safe' : 'not_asked'

const inWords = (said: readonly string[]) => [...new Set(said.filter((words) => words !== ''))].join('; ')

/**
 * What has to be minded before somebody is reached who was taken in twice: what either file warns of holds. Safe is what
 * was called safe in one and not called unsafe in the other.
 */
export const joinRules = (files: readonly ContactRules[]): ContactRules =>
  files.length === 0
    ? unasked
    : {
        ways: Object.fromEntries(
          channels.map((channel) => [channel, strictest(files.map(({ ways }) => ways[channel]))]),
        ) as Record<Channel, Safety>,
        times: inWords(files.map(({ times }) => times)),
        quietHousehold: files.some(({ quietHousehold }) => quietHousehold),
        hiddenFrom: files
          .flatMap(({ hiddenFrom }) => hiddenFrom)
          .filter(
            (hidden, at, all) =>
              all.findIndex(({ personId, name }) => personId === hidden.personId && name === hidden.name) ===
              at,
          ),
        note: inWords(files.map(({ note }) => note)),
      }
