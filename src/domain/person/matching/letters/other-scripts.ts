/** Greek, Georgian, Armenian and Hebrew letters in Latin ones (ISO 843, ISO 9984, ISO 9985 and ISO 259, by sound). */
const rows: [letters: string, latin: string][] = [
  ['αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n ks o p r s s t i f kh ps o'],
  [
    'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ',
    'a b g d e v z t i k l m n o p zh r s t u p k gh q sh tch ts dz ts tch kh dj h',
  ],
  [
    'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև',
    'a b g d e z e e t zh i l kh ts k h dz gh tch m y n sh o tch p dj r s v t r ts v p k o f ev',
  ],
  ['אבגדהוזחטיכךלמםנןסעפףצץקרשת', 'a b g d h v z kh t i k k l m m n n s - p f ts ts q r sh t'],
]

/** One table of all of them; a letter without a sound of its own stands as "-". */
export const otherScripts: Record<string, string> = Object.fromEntries(
  rows.flatMap(([letters, latin]) => {
    const sounds = latin.split(' ')
    return [...letters].map((letter, at) => [letter, sounds[at]!.replace('-', '')])
  }),
)
