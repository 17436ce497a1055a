import { PassThrough } from 'node:stream';
import { json, type Request, type Response } from 'express';
import { type FileFormat, formatOf, type NamedFile } from '../../ingest/pipeline.ts';
import { DOCUMENTS_TYPE, JobForm, JobQuery, JobRequest } from '../../model/api.ts';
import { RequestError } from '../errors.ts';
import { parseRequest } from '../parseRequest.ts';
import type { JobInputs } from './readWorker.ts';
import { type ReceivedFile, receiveForm } from './receiveForm.ts';
import type { SpoolFolder } from './spool.ts';

const FORMATS: Readonly<Record<string, FileFormat>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/x-ndjson': 'lines',
  'application/jsonl': 'lines',
  'application/x-jsonlines': 'lines',
  [DOCUMENTS_TYPE]: 'documents',
};
const FORM = 'multipart/form-data';
const JSON_TYPE = 'application/json';
const LARGEST_JSON = '1mb';
/** The field of a form whose files are no articles, but actors of the user's own. */
const GAZETTEER = 'gazetteer';

/**
 * The articles that a request brings, put on the disk: one text, page or file of JSON Lines as the body, with its content
 * type and `?name=`, or a form with files. And the addresses of pages, in a form or as JSON, which are fetched later.
 * @throws RequestError where it brings none, too much, or something else
 */
export async function receiveInputs(request: Request, response: Response, folder: SpoolFolder): Promise<JobInputs> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new RequestError('UNSUPPORTED_TYPE', `Send it as it is, not as ${encoding}.`);
  const inputs = await receive(type, { request, response, folder });
  if (inputs.files.length + inputs.urls.length === 0) {
    throw new RequestError('BAD_REQUEST', 'There is no article in the request.');
  }
  return inputs;
}

interface Incoming {
  readonly request: Request;
  readonly response: Response;
  readonly folder: SpoolFolder;
}

function receive(type: string, incoming: Incoming): Promise<JobInputs> {
  switch (type) {
    case FORM:
      return receiveFields(incoming);
    case JSON_TYPE:
      return receiveJson(incoming);
    default:
      return receiveBody(type, incoming);
  }
}

async function receiveFields({ request, response, folder }: Incoming): Promise<JobInputs> {
  const { files: received, fields } = await receiveForm(request, response, folder);
  const isGazetteer = ({ field }: ReceivedFile) => field === GAZETTEER;
  return {
    files: received.filter((file) => !isGazetteer(file)).map(toNamed),
    urls: parseRequest(JobForm, fields).url,
    gazetteers: received.filter(isGazetteer).map(({ path, name }) => ({ path, name })),
  };
}

/** A file is read by its name's ending, as on the command line; one without by its content type, or else as text. */
function toNamed({ path, name, size, type }: ReceivedFile): NamedFile {
  const byType = FORMATS[type];
  const byName = formatOf({ path: name, size, named: false });
  return { path, name, size, format: byType === 'documents' ? byType : (byName ?? byType ?? 'text') };
}

async function receiveJson({ request, response }: Incoming): Promise<JobInputs> {
  await new Promise<void>((resolve, reject) => {
    json({ limit: LARGEST_JSON })(request, response, (error: unknown) => (error ? reject(error) : resolve()));
  });
  return { files: [], urls: parseRequest(JobRequest, request.body).urls, gazetteers: [] };
}

async function receiveBody(type: string, { request, folder }: Incoming): Promise<JobInputs> {
  const { name } = parseRequest(JobQuery, request.query);
  const format = FORMATS[type];
  if (format === undefined) {
    const known = Object.keys(FORMATS).filter((known) => known !== DOCUMENTS_TYPE);
    throw new RequestError(
      'UNSUPPORTED_TYPE',
      `Send ${[...known, JSON_TYPE].join(', ')} as Content-Type, or ${FORM} with files.`,
    );
  }
  const { path, size } = await keepBody(request, folder);
  return { files: size === 0 ? [] : [{ path, name, size, format }], urls: [], gazetteers: [] };
}

async function keepBody(request: Request, folder: SpoolFolder) {
  // Between the two, so that a body that is refused half-way does not cut the connection that the refusal goes over.
  const body = new PassThrough();
  request.once('close', () => {
    if (!request.readableEnded) body.destroy(new RequestError('BAD_REQUEST', 'The request was cut.'));
  });
  try {
    return await folder.keep(request.pipe(body));
  } catch (error) {
    request.unpipe(body);
    request.resume();
    throw error;
  }
}
