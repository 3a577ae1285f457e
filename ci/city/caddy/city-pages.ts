/** Pages that the web server itself answers with, on any site. No style of their own: the policy allows none inline. */

/**
 * Answers for every former address: the web server's template reads the target from the builder's file and sends it as
 * `Location`. What the file says is data: never a template, never printed into the page.
 */
export const REDIRECT_PAGE = `{{- .RespHeader.Set "Location" (trim (readFile (placeholder "http.vars.cible"))) -}}
<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<title>Cette page a changé d’adresse</title>
<p>Cette page a changé d’adresse.</p>
</html>
`

/** An address that is no site, or a site that has not been published yet. */
export const NO_SITE_PAGE = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Pas encore de site à cette adresse</title>
<h1>Il n’y a pas encore de site à cette adresse</h1>
<p>Vérifiez l’adresse, ou revenez un peu plus tard.</p>
</html>
`
