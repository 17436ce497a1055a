import { useRef } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';

export interface MenuPlace {
  readonly id: string;
  readonly name: string;
  readonly pinned: boolean;
  /** Pixels from the window's upper left corner. */
  readonly x: number;
  readonly y: number;
}

export type NodeDeed = 'open' | 'expand' | 'collapse' | 'pin' | 'keepOnly' | 'hide';

interface NodeMenuProps {
  readonly place: MenuPlace;
  readonly close: () => void;
  readonly act: (deed: NodeDeed, id: string) => void;
}

/** What may be done with a node, where it was asked for. */
export function NodeMenu({ place, close, act }: NodeMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const { id, name, pinned, x, y } = place;
  const deeds: readonly [NodeDeed, string, string][] = [
    ['open', 'Open', ''],
    ['expand', 'Expand', 'Enter'],
    ['collapse', 'Collapse', 'C'],
    ['pin', pinned ? 'Unpin' : 'Pin', 'P'],
    ['keepOnly', 'Show only it and its neighbours', 'O'],
    ['hide', 'Hide', 'H'],
  ];
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: x, top: y }} />
      <Popover
        className="popover menu-popover"
        aria-label={name}
        triggerRef={anchor}
        placement="bottom start"
        isOpen
        onOpenChange={(open) => !open && close()}
      >
        <Menu
          className="menu"
          aria-label={name}
          autoFocus="first"
          onClose={close}
          onAction={(deed) => act(deed as NodeDeed, id)}
        >
          {deeds.map(([deed, words, key]) => (
            <MenuItem key={deed} id={deed} className="menu-item" textValue={words}>
              {words} {key !== '' && <kbd>{key}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
