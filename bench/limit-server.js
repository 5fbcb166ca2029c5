// A server that does one of the things that a mock cannot do without, and answers 1 KB.
// Usage: node bench/limit-server.js socket|http|xml|sqlite FILE.wsdl
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSocketServer } from 'node:net';

const [kind, wsdl] = process.argv.slice(2);
const ANSWER = `<answer>${'x'.repeat(1024 - '<answer></answer>'.length)}</answer>`;
const HEAD = { 'Content-Type': 'text/xml;charset=utf-8', 'Content-Length': ANSWER.length };

/** What each server does with the body of a request before it answers. */
const WORK = { http: () => () => {}, xml: validation, sqlite: rowByKey };

const server = kind === 'socket' ? socketServer() : httpServer(await WORK[kind]());
server.listen(0, '127.0.0.1', () => process.stdout.write(`ready at http://127.0.0.1:${server.address().port}/\n`));

/** Reads no request: one read is one request. Tells what the client is able to ask for. */
function socketServer() {
  const text = `HTTP/1.1 200 OK\r\nContent-Length: ${ANSWER.length}\r\n\r\n${ANSWER}`;
  return createSocketServer({ noDelay: true }, (socket) => {
    socket.on('data', () => socket.write(text, 'latin1'));
    socket.on('error', () => {});
  });
}

function httpServer(work) {
  return createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      work(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
      response.writeHead(200, HEAD).end(ANSWER);
    });
  });
}

/** Parses the envelope, and validates what its body holds. */
async function validation() {
  const { ParseOption, XmlDocument, XsdValidator } = await import('libxml2-wasm');
  const option = ParseOption.XML_PARSE_NO_XXE;
  const schema = XmlDocument.fromString(schemaOfVersion(readFileSync(wsdl, 'utf8')), { option });
  const validator = XsdValidator.fromDoc(schema);
  return (body) => {
    const document = XmlDocument.fromBuffer(body, { option });
    validator.validate(document.root.lastChild.firstChild);
    document.dispose();
  };
}

/** The last schema of a WSDL, which is that of the version, as a document of its own. */
function schemaOfVersion(text) {
  const [root] = /<wsdl:definitions[^>]*>/.exec(text);
  const namespaces = [...root.matchAll(/xmlns:\w+="[^"]*"/g)].join(' ');
  const from = text.lastIndexOf('<xsd:schema ');
  const schema = text.slice(from, text.indexOf('</xsd:schema>', from) + '</xsd:schema>'.length);
  return schema.replace('<xsd:schema ', `<xsd:schema ${namespaces} `).replace(/<xsd:import [^>]*>/g, '');
}

/** Reads a row as large as that of a job. */
async function rowByKey() {
  const { default: Database } = await import('better-sqlite3');
  const db = new Database(':memory:');
  const columns = Array.from({ length: 45 }, (_, n) => `c${n}`);
  db.exec(`CREATE TABLE job (id INTEGER PRIMARY KEY, ${columns.join(', ')})`);
  const insert = db.prepare(`INSERT INTO job (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
  for (let n = 0; n < 1000; n++) insert.run(columns.map((_, column) => (column % 2 === 0 ? n * column : `value ${n}`)));
  const byId = db.prepare('SELECT * FROM job WHERE id = ?').raw();
  let n = 0;
  return () => byId.get((n++ % 1000) + 1);
}
