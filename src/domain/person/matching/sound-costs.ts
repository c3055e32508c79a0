/** What it costs to hear one sound for another; pairs that are not named cost 1. */
const near: [pairs: string, cost: number][] = [
  ['kq kc ck yj Jj vw', 0.02],
  ['ae yi ji Jc Cc Tc XS XK XC Xk KX zZ sS Gg Sc cZ Oe Oo', 0.1],
  ['ou ei cs sz TC Tz Ts hK Kx xK xk hx Gk qG Gq SZ CS JZ Zj Cj JC tT gJ gj', 0.18],
  ['gq gh kg KG Gh dz Kk dt zT vu uO vf uw CT XJ xX gk Jy', 0.3],
  ['eo', 0.35],
  ['eu Ct', 0.4],
  ['ao', 0.42],
  ['bp bv mb Zy', 0.5],
  ['ai iu', 0.5],
  ['au', 0.6],
]

const costs = new Map<string, number>()
for (const [pairs, cost] of near)
  for (const pair of pairs.split(' ')) {
    const [one, other] = [...pair] as [string, string]
    for (const key of [one + other, other + one]) costs.set(key, Math.min(cost, costs.get(key) ?? 1))
  }

/** How far two sounds are from each other, from 0 to 1. */
export const soundCost = (one: string, other: string): number =>
  one === other ? 0 : (costs.get(one + other) ?? 1)

/** Cost of vowels in scripts that do not write them. */
export const unwritten = 0.04

/** Which of two words is written without short vowels: this one, the one it is compared with. */
export type Unvoiced = { own: boolean; other: boolean }

/** What it costs that a sound of this word is missing in the other. */
export function missingCost(word: string, at: number, unvoiced: Unvoiced): number {
  const sound = word[at]!
  const last = at === word.length - 1
  if (sound === 'h' || sound === 'G') return at > 0 ? 0.18 : 0.5
  if (sound === 'y' || sound === 'j') return at === 0 ? 0.2 : 0.45
  // Where German writes sch, Slavic languages may have sh or shch.
  if (sound === 'C' && word[at - 1] === 'S') return 0.3
  if (!'aeiouO'.includes(sound)) return 1
  // A vowel at the end tells he from she.
  if (last) return 0.8
  // A vowel that is written although short ones are not is a long one.
  if (unvoiced.own) return 0.6
  // The second half of ai, ei, au is always written.
  const second = 'iu'.includes(sound) && 'aeo'.includes(word[at - 1] ?? '-')
  if (unvoiced.other) return second ? 0.6 : unwritten
  if (sound === 'i' && 'aeou'.includes(word[at - 1] ?? '-')) return 0.3
  if (sound !== 'e' && 'aeiou'.includes(word[at + 1]!)) return 0.45
  return at === 0 ? 0.5 : 0.4
}
