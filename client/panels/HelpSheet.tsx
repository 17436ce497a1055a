import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

const KEYS = [
  ['/', 'search'],
  ['Enter', 'in the search: go to the first hit, or to the one chosen with ↑ ↓'],
  ['Tab', 'go on to the next button, name or list'],
  ['Enter', 'in the picture: add the neighbours of what is selected'],
  ['C', 'collapse what is selected: take away what hangs on it alone'],
  ['H', 'hide what is selected'],
  ['O', 'show only what is selected and its neighbours'],
  ['P', 'pin what is selected where it is, or let it go'],
  ['Shift F10', 'in the picture: all that may be done with what is selected'],
  ['Ctrl Z', 'take the last step back; with Shift, or Ctrl Y, do it again'],
  ['L', 'lay the picture out anew, but for what is pinned'],
  ['Esc', 'close the article, then what is selected'],
  ['+ −', 'zoom in and out'],
  ['F', 'show the whole picture'],
  ['← ↑ → ↓', 'in the picture: move it'],
  ['T', 'table or graph'],
  ['N', 'add articles; files may also be dropped on the page'],
  ['?', 'this sheet'],
] as const;

const POINTER = [
  ['Pointer', 'on a name: its neighbours; on a line: what it says'],
  ['Click', 'select a name or a line, see its evidence'],
  ['Double click', 'add its neighbours'],
  ['Right click', 'all that may be done with a name'],
  ['Drag, wheel', 'move and zoom; a name that is dragged stays where it is put'],
] as const;

function Rows({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="keys">
      {rows.map(([key, meaning]) => (
        <div key={meaning}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The keyboard sheet. */
export function HelpSheet({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className="modal">
        <Dialog className="sheet">
          {({ close }) => (
            <>
              <header>
                <Heading slot="title">Keys and pointer</Heading>
                <Button className="icon-button" aria-label="Close" onPress={close}>
                  <X size={16} aria-hidden="true" />
                </Button>
              </header>
              <Rows rows={KEYS} />
              <Rows rows={POINTER} />
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
