import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Asset } from '../../assets/asset.js';
import type { OperationContext } from '../../operations/operation.js';
import { mediaTypeOf } from '../../pictures/picture-format.js';
import { isUnchanged, pictureHeaders } from '../../pictures/picture-headers.js';
import { keyOf, pictureMaker, TooManyPictures } from '../../pictures/picture-maker.js';
import { pictureSource } from '../../pictures/picture-source.js';
import { viewOf } from '../../pictures/view-size.js';
import { hash } from '../../random/hash.js';
import { text } from '../reply.js';
import { send } from '../send.js';
import { type Commands, commandsOf, imageRequestOf, type PictureRequest, pictureRequestOf, RequestError } from './commands.js';
import { type Properties, propertiesAnswer } from './properties.js';
import { servedAsset } from './served-asset.js';

/** The longest edge of a picture that no size is asked for of (c: its `DefaultPix`). */
const USUAL_EDGE = 400;

/** The longest edge of a picture (c: its `MaxPix`). */
const LONGEST_EDGE = 2000;

/** Answers a request of image serving. @param path below `/is/image/`, decoded */
export async function serveImage(path: string, request: IncomingMessage, response: ServerResponse, context: OperationContext): Promise<void> {
  try {
    await answer(path, request, response, context);
  } catch (error) {
    if (error instanceof RequestError) return send(response, text(403, `${error.message}\n`));
    if (!(error instanceof TooManyPictures)) throw error;
    response.setHeader('Retry-After', '1');
    return send(response, text(503, `${error.message}\n`));
  }
}

async function answer(path: string, request: IncomingMessage, response: ServerResponse, context: OperationContext): Promise<void> {
  const { url = '' } = request;
  const at = url.indexOf('?');
  const commands = commandsOf(at < 0 ? '' : url.slice(at + 1));
  const asked = imageRequestOf(commands);
  const now = context.scheduler.now();
  const { asset, missing } = servedAsset(path, context);
  if (asked.kind === 'exists') return sendProperties({ 'catalogRecord.exists': asset ? 1 : 0 }, asked, now, response);
  if (!asset) return send(response, text(404, `${missing}\n`));
  const order = orderOf(asset, commands, context);
  if (asked.kind === 'props') return sendProperties(propertiesOf(asset, order), asked, now, response);
  const headers = pictureHeaders(order, asset.lastModified);
  if (isUnchanged(request.headers['if-none-match'], headers)) {
    response.writeHead(304, headers).end();
    return;
  }
  const picture = await pictureMaker.picture(order);
  response.writeHead(200, { ...headers, 'Content-Length': picture.length });
  response.end(request.method === 'HEAD' ? undefined : picture);
}

/** The picture that is asked for. An asset's own commands come before those of the request, and after them (d). */
function orderOf(asset: Asset, commands: Commands, context: OperationContext) {
  const all = new Map([...commandsOf(asset.urlModifier ?? ''), ...commands, ...commandsOf(asset.urlPostApplyModifier ?? '')]);
  const { view: wanted, format, quality }: PictureRequest = pictureRequestOf(all);
  const source = pictureSource(asset, context.store);
  const view = viewOf(source.size, wanted, USUAL_EDGE);
  if (view.width > LONGEST_EDGE || view.height > LONGEST_EDGE)
    throw new RequestError(`The picture would have ${view.width} x ${view.height} pixels: expected ${LONGEST_EDGE} x ${LONGEST_EDGE} at most`);
  return { ...source, view, format, quality };
}

function propertiesOf({ resolution, lastModified }: Asset, order: ReturnType<typeof orderOf>): Properties {
  const { view, format, quality } = order;
  return {
    'image.bgc': 'ffffff',
    'image.height': view.height,
    'image.iccEmbed': 0,
    'image.iccProfile': 'sRGB IEC61966-2.1',
    // The size of an answer is known of one that was made before (d).
    'image.length': 0,
    'image.mask': format === 'png-alpha' ? 1 : 0,
    'image.pathEmbed': 0,
    'image.pixTyp': 'RGB',
    'image.printRes': resolution ?? 72,
    'image.quality': quality,
    'image.type': mediaTypeOf(format),
    'image.version': hash(keyOf(order)).toString(16),
    'image.width': view.width,
    'image.xmpEmbed': 0,
    'metadata.version': hash(String(lastModified)).toString(16),
  };
}

function sendProperties(properties: Properties, asked: ReturnType<typeof imageRequestOf>, at: number, response: ServerResponse): Promise<void> {
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  return send(response, { status: 200, ...propertiesAnswer(properties, asked, at) });
}
