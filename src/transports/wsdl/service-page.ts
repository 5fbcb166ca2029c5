import { allVersions } from '../../contract/api-version.js';
import { escapeText } from '../../contract/xml-text.js';
import { PLAIN_XML_PATH, SERVICE_PATH, UPLOAD_PATH, WSDL_PATH } from '../paths.js';

/** The HTML page of the service. @param base scheme, host and port */
export function servicePage(base: string): string {
  const rows = allVersions().map(({ id, release, wsdl }) => {
    const url = `${WSDL_PATH}${wsdl}`;
    return `<tr><td>${escapeText(id)}</td><td>${escapeText(release)}</td><td><a href="${url}">${escapeText(wsdl)}</a></td></tr>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>ips-mock</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; color: #222; background: #fff }
  table { border-collapse: collapse } td, th { text-align: left; padding: .2rem 1.5rem .2rem 0; border-bottom: 1px solid #ddd }
  code { background: #f3f3f3; padding: .1rem .3rem }
</style>
<h1>ips-mock</h1>
<p>A stand-in for the Image Production System API. SOAP 1.1 and 1.2 requests of every version go by <code>POST</code> to
<code>${escapeText(base)}${SERVICE_PATH}</code>, requests in plain XML to <code>${escapeText(base)}${PLAIN_XML_PATH}</code>,
files to <code>${escapeText(base)}${UPLOAD_PATH}</code>.</p>
<table>
<tr><th>Version</th><th>Release</th><th>WSDL</th></tr>
${rows.join('\n')}
</table>
<p>Any other date from 2008-01-15 on is served, too, with or without <code>-beta</code>. A request in such a version, for instance
<code>2013-08-29-beta</code>, is read as the next version of this list, or, where it does not fit that, as the one before, and is answered in
its own namespace. Its WSDL is <a href="${WSDL_PATH}IpsApi-2013-08-29-beta.wsdl">IpsApi-2013-08-29-beta.wsdl</a>.</p>
<p>A WSDL gives the address by which it was asked for; <code>?serviceUrl=http://host:port</code> puts another in its place, and
<code>?soap=1.1</code> or <code>?soap=1.2</code> leaves one port, for clients that cannot read a WSDL with two.</p>
<p>Health: <a href="/__admin/health">/__admin/health</a>. Admin API:
<a href="/__admin/openapi.json">/__admin/openapi.json</a></p>
</html>
`;
}
