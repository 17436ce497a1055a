import { FileText, Upload, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Heading } from 'react-aria-components/Heading';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import type { JobResponse } from '../../model/api.ts';
import { type AddDraft, type Adding, toInput } from '../state/adding.ts';
import { many } from '../state/many.ts';
import { useActions } from './actions.ts';

interface AddArticlesProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly draft: AddDraft;
  readonly setDraft: (draft: AddDraft) => void;
  readonly adding: Adding;
  readonly send: (draft: AddDraft) => void;
  readonly cancel: () => void;
  /** To the form again, after the end. */
  readonly again: () => void;
}

interface FormProps {
  readonly draft: AddDraft;
  readonly change: (change: Partial<AddDraft>) => void;
  readonly error: string | null;
  readonly send: () => void;
}

function Form({ draft, change, error, send }: FormProps) {
  const { text, addresses, files } = draft;
  return (
    <form
      className="add-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {error !== null && (
        <p className="notice-failed" role="alert">
          {error}
        </p>
      )}
      <TextField className="field" value={text} onChange={(next) => change({ text: next })}>
        <Label>Text of an article: its title on the first line, then its date and what it says</Label>
        <TextArea rows={7} />
      </TextField>
      <TextField
        className="field"
        value={addresses}
        onChange={(next) => change({ addresses: next })}
        type="text"
        inputMode="url"
      >
        <Label>Addresses of pages</Label>
        <Input placeholder="https://…" />
      </TextField>
      <div className="add-files">
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={['.txt', '.md', '.html', '.htm', '.jsonl', '.ndjson', 'text/plain', 'text/html']}
          onSelect={(list) => change({ files: [...files, ...(list ?? [])] })}
        >
          <Button className="button">
            <Upload size={15} aria-hidden="true" /> Choose files
          </Button>
        </FileTrigger>
        <span className="hint">Text, Markdown, HTML or JSON Lines; or drop them anywhere on the page.</span>
      </div>
      {files.length > 0 && (
        <ul className="file-list">
          {files.map((file, i) => (
            <li key={`${file.name} ${file.size} ${file.lastModified}`}>
              <FileText size={14} aria-hidden="true" /> {file.name}
              <Button
                className="icon-button tiny"
                aria-label={`Leave out ${file.name}`}
                onPress={() => change({ files: files.filter((_, k) => k !== i) })}
              >
                <X size={13} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="button-row">
        <Button className="button primary" type="submit" isDisabled={toInput(draft) === null}>
          Add to the graph
        </Button>
      </div>
    </form>
  );
}

function Result({ job, again, close }: { job: JobResponse; again: () => void; close: () => void }) {
  const { read } = useActions();
  const { articleIds, skipped, skippedCount, error } = job;
  return (
    <div className="add-result">
      <p role="status">{job.summary}</p>
      {error !== null && <p className="notice-failed">{error.message}</p>}
      {skipped.length > 0 && (
        <>
          <h3>{many(skippedCount, 'document was', 'documents were')} left out</h3>
          <ul className="skip-list">
            {skipped.slice(0, 50).map(({ origin, code, message }) => (
              <li key={`${origin} ${message}`}>
                <b>{origin}</b> {message} <span className="hint">{code}</span>
              </li>
            ))}
          </ul>
          {skippedCount > 50 && <p className="hint">And {many(skippedCount - 50, 'more', 'more')}.</p>}
        </>
      )}
      <div className="button-row">
        {articleIds[0] !== undefined && (
          <Button
            className="button primary"
            onPress={() => {
              read(articleIds[0] ?? '', null);
              close();
            }}
          >
            Read {articleIds.length === 1 ? 'it' : 'the first'}
          </Button>
        )}
        <Button className="button" onPress={again}>
          Add more
        </Button>
        <Button className="button" onPress={close}>
          {articleIds.length > 0 ? 'See it in the picture' : 'Close'}
        </Button>
      </div>
    </div>
  );
}

/** Articles into the graph, from the page: pasted, by file, by address; with progress, and what became of each. */
export function AddArticles({ isOpen, onOpenChange, draft, setDraft, adding, send, cancel, again }: AddArticlesProps) {
  const close = () => onOpenChange(false);
  const dialog = useRef<HTMLElement>(null);
  // The button that had the focus goes with its stage: the keys (Escape above all) stay with the sheet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each stage anew
  useEffect(() => {
    if (!dialog.current?.contains(document.activeElement)) dialog.current?.focus();
  }, [adding.stage]);
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={adding.stage !== 'sending'}
    >
      <Modal className="modal wide">
        <Dialog className="sheet" ref={dialog}>
          <header>
            <Heading slot="title">Add articles</Heading>
            <Button className="icon-button" aria-label="Close" onPress={close}>
              <X size={16} aria-hidden="true" />
            </Button>
          </header>
          {adding.stage === 'idle' && (
            <Form
              draft={draft}
              change={(change) => setDraft({ ...draft, ...change })}
              error={adding.error}
              send={() => send(draft)}
            />
          )}
          {adding.stage === 'sending' && <p role="status">Sending…</p>}
          {adding.stage === 'reading' && (
            <div className="add-form">
              <ProgressBar
                className="progress"
                aria-label="Reading"
                value={adding.done}
                maxValue={Math.max(1, adding.total ?? 1)}
                isIndeterminate={adding.total === null}
                valueLabel={`${adding.done} of ${adding.total ?? 'an unknown number'}`}
              >
                {({ percentage, valueText }) => (
                  <>
                    <span>
                      Read {valueText}
                      {adding.origin !== null && <span className="hint"> {adding.origin}</span>}
                    </span>
                    <span className="progress-track">
                      <span style={{ width: `${percentage ?? 0}%` }} />
                    </span>
                  </>
                )}
              </ProgressBar>
              <p className="hint">You may close this and look on; what is new will light up.</p>
              <div className="button-row">
                <Button className="button" onPress={cancel}>
                  Cancel
                </Button>
              </div>
            </div>
          )}
          {adding.stage === 'ended' && <Result job={adding.job} again={again} close={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
