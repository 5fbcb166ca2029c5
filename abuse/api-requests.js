import { mutateBytes, randomBytes } from './byte-mutations.js';
import { oddNumber, oddText } from './odd-values.js';
import { mutateXml } from './xml-mutations.js';

const SOAP_PATH = '/scene7/services/IpsApiService';
const PLAIN_PATH = '/scene7/api/IpsApiService';
const UPLOAD_PATH = '/scene7/UploadFile';
const ENVELOPES = { soap11: 'http://schemas.xmlsoap.org/soap/envelope/', soap12: 'http://www.w3.org/2003/05/soap-envelope' };
/** Dated versions that are not in the contract. */
const UNLISTED = ['2013-08-29-beta', '2021-01-11-beta', '2030-01-01'];
/** Operations after which there is more to ask for: they are called more often. */
const BUILDERS = [
  'submitJob',
  'submitJob',
  'createFolder',
  'saveGroup',
  'addUser',
  'createProject',
  'createAssetSet',
  'createImageSet',
  'createMetadataField',
  'createPropertySet',
  'createPropertySetType',
  'searchAssets',
  'getAssets',
  'getFolders',
  'getActiveJobs',
  'getScheduledJobs',
  'getJobLogDetails',
  'addSmartCrops',
  'deleteAssets',
  'moveAssets',
];

/** Makes the requests of the API: by the contract, with what earlier answers held. */
export class ApiRequests {
  #contract;
  #learned;
  #samples;
  #versions;

  /** @param samples whole HTTP requests to start from, `{ method, target, headers, body }` */
  constructor(contract, learned, samples) {
    this.#contract = contract;
    this.#learned = learned;
    this.#samples = samples;
    const listed = contract.allVersions().map((_, index) => contract.apiVersion(index));
    const unlisted = UNLISTED.map((id) => contract.versionsOfNamespace(`http://www.scene7.com/IpsApi/xsd/${id}`)[0]);
    this.#versions = [...listed, ...unlisted];
  }

  /** A request, changed or not. @param isMutated whether what it carries may be wrong */
  make(dice, isMutated) {
    switch (dice.weighted({ soap11: 30, soap12: 10, plain: 20, upload: 14, sample: 5, download: 4, wsdl: 3, page: 1 })) {
      case 'soap11':
        return this.#soap('soap11', dice, isMutated);
      case 'soap12':
        return this.#soap('soap12', dice, isMutated);
      case 'plain':
        return this.#plain(dice, isMutated);
      case 'upload':
        return this.#upload(dice, isMutated);
      case 'sample':
        return this.#sample(dice, isMutated);
      case 'download':
        return this.#download(dice);
      case 'wsdl':
        return this.#wsdl(dice);
      default:
        return get(dice.pick(['/', SOAP_PATH, `${SOAP_PATH}?wsdl`, '/__admin/health', '/__admin/certificate', '/favicon.ico', '/scene7/']));
    }
  }

  #soap(style, dice, isMutated) {
    const { operation, version, xml } = this.#call(dice);
    const header = dice.chance(0.04) ? '' : `<e:Header>${this.#authHeader(dice, version)}</e:Header>`;
    const whole = `<e:Envelope xmlns:e="${ENVELOPES[style]}">${header}<e:Body>${xml}</e:Body></e:Envelope>`;
    const type = style === 'soap11' ? 'text/xml; charset=utf-8' : `application/soap+xml; charset=utf-8; action="${operation}"`;
    return this.#post(
      SOAP_PATH,
      whole,
      [
        ['Content-Type', type],
        ['SOAPAction', `"${operation}"`],
      ],
      dice,
      isMutated,
    );
  }

  #plain(dice, isMutated) {
    const { version, xml } = this.#call(dice);
    const whole = `<Request xmlns="${version.namespace}">${this.#authHeader(dice, version)}${xml}</Request>`;
    return this.#post(PLAIN_PATH, whole, [['Content-Type', 'text/xml']], dice, isMutated);
  }

  #post(target, xml, headers, dice, isMutated) {
    const text = isMutated && dice.chance(0.75) ? mutateXml(xml, dice, () => this.#call(dice).xml) : xml;
    const path = dice.chance(0.05) ? `${target}/submitJob` : target;
    let body = Buffer.from(text);
    if (isMutated && dice.chance(0.1)) body = mutateBytes(body, dice);
    if (isMutated && dice.chance(0.02)) body = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.slice(0, 100_000), 'utf16le')]);
    if (isMutated && dice.chance(0.02)) body = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${text.slice(0, 100_000)}`, 'latin1');
    return { method: 'POST', target: path, headers: [host(), ...headers], body };
  }

  /** A call of some operation in some version. */
  #call(dice) {
    const version = dice.chance(0.4) ? this.#versions.find(({ id }) => id === '2014-04-03') : dice.pick(this.#versions);
    const all = [...version.operationsByInput.values()];
    const wanted = dice.chance(0.35) ? dice.pick(BUILDERS) : undefined;
    const operation = all.find(({ name }) => name === wanted) ?? dice.pick(all);
    const { input, name } = operation;
    const { fullXml, smallestXml } = this.#contract;
    const share = dice.pick([0, 0.2, 0.6, 1]);
    const content = share === 0 ? smallestXml(version, input) : fullXml(version, input, () => dice.chance(share));
    return { operation: name, version, xml: `<${input} xmlns="${version.namespace}">${this.#withTexts(content, name, dice)}</${input}>` };
  }

  /** Handles that there are, names of its own, texts that say something. */
  #withTexts(content, operation, dice) {
    const realistic = this.#contract.withRealisticTexts(content);
    const values = realistic.replace(/<((\w*?)[hH]andle(?:Array><items)?)>([^<]*)</g, (field, name, _, given) => {
      if (!dice.chance(0.7)) return field;
      const handle = /company/i.test(name)
        ? dice.pick(['c|47', 'c|47', 'c|47', 'c|48'])
        : this.#learned.pick(given.slice(0, given.indexOf('|')), dice);
      return handle === undefined ? field : `<${name}>${escaped(handle)}<`;
    });
    return values
      .replace(/<(\w*(?:[nN]ame|title|label))>text</g, (_, name) => `<${name}>${operation} ${dice.below(40)}<`)
      .replace(/<(\w*[eE]mail)>text</g, (_, name) => `<${name}>${this.#learned.pick('email', dice) ?? 'someone@example.com'}<`)
      .replace(/<(\w*(?:[fF]older|Path))>text</g, (_, name) => `<${name}>Outfitters/${dice.pick(['', 'spring/', 'a/b/c/'])}<`)
      .replace(
        /<(\w*execTime)>[^<]*</g,
        (_, name) => `<${name}>${dice.pick(['2027-01-31T08:00:10Z', '2027-02-01T00:00:00Z', '2035-01-01T00:00:00Z'])}<`,
      )
      .replace(/<execSchedule>text</g, () => `<execSchedule>${dice.pick(['0 0 4 * * ?', '0 0/5 * * * ?', '0/10 * * * * ?', '0 0 0 1 1 ? 2030'])}<`)
      .replace(
        /<(httpCompletionUrl|postHttpUrl)>text</g,
        (_, name) => `<${name}>${dice.pick(['http://127.0.0.1:9/done', 'http://example.com/', 'x'])}<`,
      );
  }

  #authHeader(dice, version) {
    const user = dice.pick([
      'admin@example.com',
      'admin@example.com',
      'robin@example.com',
      'reader@example.com',
      'former@example.com',
      'new@example.com',
    ]);
    const password = dice.chance(0.95) ? 'secret' : escapedOdd(dice);
    const more = [
      dice.chance(0.05) ? `<faultHttpStatusCode>${dice.pick([200, 200, 204, 304, 100, 999, 599, 1000, 0, -1])}</faultHttpStatusCode>` : '',
      dice.chance(0.05) ? `<gzipResponse>${dice.pick(['true', 'false', '1', 'yes'])}</gzipResponse>` : '',
      dice.chance(0.05) ? `<locale>${dice.pick(['fr', 'ja-JP', 'xx', escapedOdd(dice)])}</locale>` : '',
    ];
    const namespace = dice.chance(0.7) ? 'http://www.scene7.com/IpsApi/xsd' : version.headerNamespace;
    return `<authHeader xmlns="${namespace}"><user>${user}</user><password>${password}</password>${more[2]}<appName>fuzz</appName><appVersion>1</appVersion>${more[0]}${more[1]}</authHeader>`;
  }

  #upload(dice, isMutated) {
    const version = dice.chance(0.6) ? this.#versions.find(({ id }) => id === '2014-04-03') : dice.pick(this.#versions);
    const job = dice.chance(0.3) ? this.#learned.pick('j', dice) : undefined;
    const name = job === undefined ? `<jobName>upload ${dice.below(1000)}</jobName>` : `<jobHandle>${escaped(job)}</jobHandle>`;
    const params =
      '<uploadParams><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadParams>';
    const folder = dice.chance(0.5) ? `<destFolder>${isMutated && dice.chance(0.3) ? escapedOdd(dice) : 'Outfitters/fuzz/'}</destFolder>` : '';
    let post = `<uploadPostParam xmlns="${version.namespace}"><companyHandle>c|47</companyHandle>${name}${folder}<endJob>${dice.chance(0.7)}</endJob>${params}</uploadPostParam>`;
    if (isMutated && dice.chance(0.4)) post = mutateXml(post, dice);
    const boundary = isMutated && dice.chance(0.05) ? dice.pick(['', '-', 'a b', `"x`, 'x'.repeat(71)]) : `--fuzz${dice.below(1000)}`;
    const files = Array.from({ length: dice.pick([0, 1, 1, 1, 2, 5]) }, (_, n) => this.#file(dice, isMutated, n));
    const parts = [
      ['form-data; name="auth"', Buffer.from(this.#authHeader(dice, version))],
      ['form-data; name="uploadParams"', Buffer.from(post)],
      ...files,
    ];
    if (isMutated && dice.chance(0.1)) parts.splice(dice.below(parts.length), 1);
    if (isMutated && dice.chance(0.05)) parts.push(...parts);
    if (isMutated && dice.chance(0.02)) for (let n = 0; n < 300; n++) parts.push([`form-data; name="f${n}"; filename="${n}.png"`, Buffer.from('x')]);
    const pieces = parts.flatMap(([disposition, content]) => [
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: ${disposition}\r\n${isMutated && dice.chance(0.05) ? 'Content-Transfer-Encoding: base64\r\n' : ''}\r\n`,
      ),
      content,
      Buffer.from('\r\n'),
    ]);
    let body = Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
    if (isMutated && dice.chance(0.2)) body = mutateBytes(body, dice);
    return { method: 'POST', target: UPLOAD_PATH, headers: [host(), ['Content-Type', `multipart/form-data; boundary=${boundary}`]], body };
  }

  #file(dice, isMutated, n) {
    const name =
      isMutated && dice.chance(0.4)
        ? oddText(dice).replaceAll(/[\r\n"]/g, '_')
        : `${dice.pick(['hat', 'shoe', 'a/b/scarf'])} ${n}.${dice.pick(['png', 'tif', 'psd', 'svg', 'pdf', 'mp4', 'zip', 'xml'])}`;
    const encoded = dice.chance(0.05) ? `; filename*=UTF-8''${dice.pick(['%', '%ff', 'a%00b', encodeURIComponent('ü/x')])}` : '';
    return [`form-data; name="file${n}"; filename="${name}"${encoded}`, fileContent(dice, isMutated)];
  }

  #sample(dice, isMutated) {
    const sample = dice.pick(this.#samples);
    if (!sample) return get('/');
    const isXml = !/multipart/i.test(String(sample.headers));
    let body = sample.body;
    if (isMutated && isXml && dice.chance(0.7)) body = Buffer.from(mutateXml(body.toString(), dice));
    else if (isMutated) body = mutateBytes(body, dice);
    return { ...sample, headers: [host(), ...sample.headers], body };
  }

  #download(dice) {
    const known = this.#learned.pick('export', dice);
    const target =
      dice.chance(0.7) && known !== undefined
        ? known
        : `/scene7/export/${dice.pick(['1-00000000.zip', '999999999999999-ffffffff.zip', '-1-0.zip', '1.zip', '..%2f..%2fx', '%ff', 'x'])}`;
    return { ...get(target), method: dice.pick(['GET', 'GET', 'HEAD']) };
  }

  #wsdl(dice) {
    const name = dice.pick([
      ...this.#versions.map(({ wsdl }) => wsdl),
      'IpsApi-2014-13-03.wsdl',
      'IpsApi-9999-12-31.wsdl',
      'IpsApi-.wsdl',
      'none.wsdl',
      '%00.wsdl',
    ]);
    const query = dice.pick([
      '',
      '',
      '?soap=1.1',
      '?soap=1.2',
      '?soap=2',
      '?serviceUrl=http://x:1',
      '?serviceUrl=javascript:x',
      `?serviceUrl=http://${'x'.repeat(5000)}`,
      '?soap=1.1&soap=1.2',
      '?serviceUrl=http://"<&',
    ]);
    return get(`${dice.pick(['/scene7/webservice/', '/scene7/'])}${name}${query}`);
  }
}

function fileContent(dice, isMutated) {
  const number = () => (isMutated ? oddNumber(dice).slice(0, 50) : '100');
  const int = () => Buffer.from(Array.from({ length: 4 }, () => (isMutated ? dice.below(256) : 1)));
  const content = dice.pick([
    () => Buffer.from('not really a picture'),
    () => Buffer.alloc(0),
    () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${number()}" height="${number()}" viewBox="0 0 ${number()} ${number()}"/>`),
    () => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), int(), int(), Buffer.from([8, 6, 0, 0, 0, 0, 0, 0, 0])]),
    () => Buffer.concat([Buffer.from('GIF89a'), int()]),
    () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8]), int(), int()]),
    () => Buffer.concat([Buffer.from('8BPS\0\x01\0\0\0\0\0\0\0\x03', 'latin1'), int(), int(), Buffer.from('\0\x08\0\x03\0\0\0\0', 'latin1'), int()]),
    () => Buffer.concat([Buffer.from('II*\0', 'latin1'), int(), int()]),
    () => Buffer.concat([Buffer.from('BM', 'latin1'), int(), int(), int(), int(), int(), int()]),
    () => Buffer.concat([Buffer.from('RIFF'), int(), Buffer.from('WEBPVP8X'), int(), int(), int()]),
    () => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), int(), int()]),
    () => Buffer.from('%PDF-1.4\n1 0 obj <</Type /Pages /Count 99999999999>> endobj'),
    () => randomBytes(dice, dice.between(1, 200)),
    () => Buffer.alloc(dice.pick([100_000, 1_100_000]), 'x'),
  ])();
  return isMutated && dice.chance(0.3) ? mutateBytes(content, dice) : content;
}

function get(target) {
  return { method: 'GET', target, headers: [host()], body: Buffer.alloc(0) };
}

function host() {
  return ['Host', '127.0.0.1'];
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** An odd text that leaves a document well-formed more often. */
function escapedOdd(dice) {
  return escaped(oddText(dice));
}
