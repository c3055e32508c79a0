import { nameSpelling } from './name-words.ts'

// Family and given names that are also words which stand in observations. Sorted by what they are.
const words = `
  Amt Rat Recht Richter Schreiber Schulze Pfleger Bauer Koch Fischer Müller Weber Schneider Bäcker Maurer Maler
  Wirt Kaufmann Zimmermann Hausmann Lehrer Meister Förster Jäger Schäfer Gärtner Wächter Vogt Krämer Pfarrer Bischof
  Kaiser König Graf Fürst Herzog Ritter Knecht Bürger Nachbar Freund Gast Kind Vater Bruder Herr Frau Mann
  Sommer Winter Herbst Lenz Januar März April Mai Juni Juli August Montag Freitag Samstag Sonntag Morgen Abend Nacht
  Tag Zeit Frist Stunde Jahr Anfang Ende
  Alt Jung Neu Neumann Groß Klein Lang Lange Kurz Hoch Tief Breit Stark Schnell Frei Gut Besser Reich Arm Teuer Fremd
  Schwarz Weiß Braun Roth Rot Grün Gelb Blau Grau Bunt Kalt Warm Heiß Hell Licht Dunkel Süß Ernst Froh Treu Klug
  Berg Tal Wald Feld Bach See Fluss Brunnen Stein Sand Land Stadt Dorf Haus Hof Hütte Turm Brücke Markt Platz Weg
  Straße Garten Baum Blume Rose Rosa Heide Busch Strauch Linde Eiche Birke Apfel Birne Korn Salz Brot Essen Hamm Herne
  Köln Hagen Bonn Unna Kamen Aachen Bremen Frank Franken Mark Pfennig Geld Lohn Kauf Rente Pacht Zoll
  Wolf Fuchs Bär Hase Vogel Adler Falke Hahn Huhn Ente Gans Taube Fink Specht Hirsch Rehe Löwe Hecht Krebs
  Engel Teufel Himmel Stern Sonne Mond Regen Schnee Sturm Wind Wetter Feuer Asche Rauch Kohl Kraft Macht Mut Glück
  Hoffnung Wille Liebe Friede Krieg Sieg Streit Not Sorge Gabe Dank Wunsch Wort Rede Ruf Stimme Lied Buch Brief
  Blatt Feder Bild Kreis Ring Kette Schild Horn Helm Hammer Nagel Messer Beil Kessel Kanne Topf Schrank Bank Stuhl
  Kamm Kranz Mantel Rock Schuh Hut Bein Fuß Hand Kopf Haar Herz Auge Mund Bart Zahn
  Islam Iman Imam Sultan Emir Amir Scheich Amin Amen Dina Karte Art Sinn Sein Sehr Wann Wenn Denn Dann Dort Hier Sie
  Ihr Ich Wir Man Eine Einer Noch Auch Aber Oder Mit Ohne Bei Vor Nach Über Unter Seit Bis Nun Nur Ja Nein Am Im An In
  So Da Do Es Er Ob Um Zu Zum Zur Als Wie Was Wo Wer Die Das Dem Den Des Der Und Von Für Auf Aus Hat Ist War
  Wird Werden Kann Muss Soll Will Lassen Machen Kommen Gehen Fehlt Hilfe Kurs Schule Arbeit Stelle Termin Plan Fall`

const everyday = new Set(words.split(/\s+/).filter(Boolean).map(nameSpelling))

/** Whether a part of a name, in the spelling of `nameSpelling`, is also an everyday German word. */
export const isEverydayWord = (part: string): boolean => everyday.has(part)
