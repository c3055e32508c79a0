/**
 * What a browser without scripts is told about a request that was cut off while it arrived; the page it came from keeps
 * the file from being chosen where scripts run. It stands alone: such a request never reaches the pages.
 */
export const tooLargePage = `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Datei zu groß – Nahtlos</title>
<h1>Die Datei ist zu groß</h1>
<p>Gespeichert wurde nichts. Gehen Sie in Ihrem Browser zurück: Ihre Angaben stehen noch im Formular. Wählen Sie dort eine kleinere Datei.</p>
<p lang="en">The file is too large and nothing was stored. Go back in your browser: what you typed is still in the form. Choose a smaller file there.</p>
</html>
`
