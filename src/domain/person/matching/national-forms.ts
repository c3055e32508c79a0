import { readings } from './sounds.ts'

/**
 * Given names that change with the language of the document: a Ukrainian passport and an older Russian one name one
 * person differently. Each line is one name.
 */
const forms = `
oleksandr aleksandr alexander
oleksandra aleksandra alexandra
oleksii aleksei alexej
olena elena yelena
mykola nikolai nikolaj
mykhailo mikhail michail
serhii sergei sergij
volodymyr vladimir
kateryna ekaterina yekaterina katerina
dmytro dmitri dmitrij dmitriy
pavlo pavel
hryhorii grigori grigorij
yevhen evgeni yevgeni jewgenij
yevheniia evgenia yevgenia jewgenia
petro pyotr pjotr petr
vasyl vasili wassilij
svitlana svetlana
nadiia nadezhda nadeschda
tetiana tatiana
anton antin
danylo daniil danila
fedir fyodor fjodor
stepan stefan
mykyta nikita
kyrylo kirill
ilia illia
ihor igor
oleh oleg
liubov lyubov ljubow
ksenia oksenia
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '))

const formOf = new Map(
  forms.flatMap((names, at) => names.flatMap((name) => readings(name).map((key) => [key, at] as const))),
)

/** Whether two words are forms of one given name in two languages; each word by the ways it may sound. */
export function isSameForm(one: { readings: string[] }, other: { readings: string[] }): boolean {
  const known = one.readings.flatMap((key) => formOf.get(key) ?? [])
  return other.readings.some((key) => known.includes(formOf.get(key) ?? -1))
}
