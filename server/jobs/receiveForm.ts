import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import { MOST_URLS } from '../../model/api.ts';
import { RequestError } from '../errors.ts';
import type { SpooledFile, SpoolFolder } from './spool.ts';

const MOST_FILES = 1_000;

export interface ReceivedFile extends SpooledFile {
  /** The form's field. */
  readonly field: string;
  /** As the sender calls it. */
  readonly name: string;
  /** Its content type. */
  readonly type: string;
}

/**
 * The files of a form, as a browser or `curl -F` sends it, put on the disk, and its other fields.
 * @throws RequestError where the form is broken or too large
 */
export async function receiveForm(
  request: Request,
  response: Response,
  folder: SpoolFolder,
): Promise<{ files: ReceivedFile[]; fields: object }> {
  const form = multer({
    limits: {
      files: MOST_FILES,
      fields: MOST_URLS,
      fieldSize: 4_096,
      fieldNameSize: 100,
      fieldNestingDepth: 1,
      headerPairs: 100,
    },
    preservePath: true,
    // Names are UTF-8, as browsers and curl send them.
    defParamCharset: 'utf8',
    storage: {
      _handleFile: (_request, file, done) => {
        folder.keep(file.stream).then(
          ({ path, size }) => done(null, { path, size }),
          (error) => done(error),
        );
      },
      // The folder goes as a whole.
      _removeFile: (_request, _file, done) => done(null),
    },
  });
  await new Promise<void>((resolve, reject) => {
    form.any()(request, response, (error: unknown) => (error ? reject(toRequestError(error)) : resolve()));
  });
  const received = (request.files ?? []) as Express.Multer.File[];
  const files = received.map(({ fieldname, originalname, mimetype, path, size }) => ({
    field: fieldname,
    name: originalname,
    type: mimetype,
    path,
    size,
  }));
  // Made without a prototype, so that no field's name can mean anything else.
  return { files, fields: { ...(request.body as object) } };
}

function toRequestError(error: unknown): unknown {
  if (error instanceof RequestError || (error instanceof Error && 'syscall' in error)) return error;
  if (!(error instanceof MulterError)) return new RequestError('BAD_REQUEST', 'The form can’t be understood.');
  switch (error.code) {
    case 'LIMIT_FILE_COUNT':
      return new RequestError('TOO_LARGE', `More than ${MOST_FILES} files: send them in parts.`);
    case 'LIMIT_FIELD_COUNT':
      return new RequestError('TOO_LARGE', `More than ${MOST_URLS} fields: send them in parts.`);
    default:
      return new RequestError('BAD_REQUEST', `The form can’t be understood: ${error.message}.`);
  }
}
