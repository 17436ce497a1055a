const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  EACCES: 'It may not be read: permission denied.',
  EPERM: 'It may not be read: permission denied.',
  ELOOP: 'It is a link that leads to itself.',
  ENOTDIR: 'There is no such file or folder.',
  ENAMETOOLONG: 'Its name is too long.',
  EISDIR: 'It is a folder.',
  EIO: 'The disk could not be read.',
};

/** A file system's error in words. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `It can't be read${code && ` (${code})`}.`;
}
