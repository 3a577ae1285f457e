/**
 * The one page that answers for every former address: the web server's template reads the target from the builder's
 * file and sends it as `Location`. What the file says is data: never a template, never printed into the page.
 */
export const REDIRECT_TEMPLATE = `{{- .RespHeader.Set "Location" (trim (readFile (placeholder "http.vars.cible"))) -}}
<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<title>Cette page a changé d’adresse</title>
<p>Cette page a changé d’adresse.</p>
</html>
`
