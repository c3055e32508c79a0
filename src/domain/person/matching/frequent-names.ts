import { readings } from './sounds.ts'
import { type NameWord, wordLikeness } from './word-likeness.ts'

/**
 * Names that many people bear, of the countries people come from and of Germany. Where only such names agree and the day
 * of birth is not known, agreement proves little. The list is short on purpose: what is missing counts as rare.
 */
const frequent = `
mohammed ahmed mahmoud ali hassan hussein omar othman ibrahim ismail youssef yusuf khaled khalil abdullah abdulrahman mustafa hamza
bilal karim samir nabil jamal tarek walid ziad rami fadi salim saleh salah daoud suleiman musa isa yahya zakaria
fatima aisha mariam maryam khadija zainab zahra amina layla leila nour noor sara sarah hanan huda rana rima samira nadia salma
reza mehdi hamid amir farid nasir masoud parisa maryam narges somaya gul khan jan agha ahmadi mohammadi hosseini hussaini rezai karimi
haidari rahimi noori amiri popal wardak stanekzai ahmadzai haddad khoury najjar hamdan hamad ahmad darwish saleh
mehmet mustafa emre murat yilmaz kaya demir celik sahin yildiz yildirim ozturk aydin arslan dogan ayse fatma elif zeynep emine hatice
olena oleksandr oleksii andrii serhii volodymyr mykola dmytro ivan yurii vasyl petro oleh ihor viktor maksym iryna oksana tetiana nataliia
svitlana liudmyla halyna mariia anna hanna kateryna yuliia olha anastasiia viktoriia nadiia shevchenko kovalenko bondarenko tkachenko
melnyk kovalchuk kravchenko boiko ivanov ivanova petrov petrova smirnov smirnova kuznetsov popov volkov elena olga tatiana natalia svetlana irina
ekaterina alexander alexei sergei vladimir nikolai dmitri mikhail evgeni julia maria marina
nguyen tran le pham hoang phan van thi minh anh
singh kumar sharma khan hussain rahman islam begum akhtar bibi
tesfay gebre haile berhane abraham daniel samuel yonas filmon kidane tekle mohamed abdi hassan ali omar warsame
diallo bah barry sow camara toure keita traore mamadou ibrahima fatoumata aissatou mariama
popescu ionescu maria ion elena andrei jovanovic petrovic nikolic ana ivan marko dragan milan stefan
kovacs nagy szabo zoltan istvan laszlo gabor novak horvat jan peter paul michael thomas stefan andreas anna maria petra monika
garcia martinez rodriguez lopez gonzalez hernandez jose juan carlos luis maria ana carmen
mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann
`
  .split(/\s+/)
  .filter(Boolean)

const byStart = new Map<string, NameWord[]>()
const start = (sounds: string) =>
  sounds
    .replaceAll(/[aeiouOyjhvw]/g, '')
    .charAt(0)
    .toLowerCase()
for (const name of new Set(frequent))
  for (const sounds of readings(name)) {
    const word = { readings: [sounds], unvoiced: false }
    byStart.set(start(sounds), [...(byStart.get(start(sounds)) ?? []), word])
  }

const known = new Map<string, boolean>()

function isFrequentWord(word: NameWord): boolean {
  const key = word.readings.join(' ') + String(word.unvoiced)
  const before = known.get(key)
  if (before !== undefined) return before
  const found = word.readings.some((sounds) =>
    (byStart.get(start(sounds)) ?? []).some((name) => wordLikeness(name, word, true) === 'same'),
  )
  if (known.size > 5000) known.clear()
  known.set(key, found)
  return found
}

/** Whether all these words are names that many people bear. */
export const isFrequent = (words: readonly NameWord[]): boolean => words.every(isFrequentWord)
