import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Schemas } from '../api.js';
import { shownNumber } from '../format.js';

type Folder = Schemas['Folders']['folders'][number];

interface FolderTreeProps {
  readonly folders: readonly Folder[];
  /** Path of the folder that is shown. */
  readonly current: string;
  /** The address of a folder on the page. */
  readonly addressOf: (path: string) => string;
}

/** Folders as a tree; those above the one that is shown are open. */
export function FolderTree({ folders, current, addressOf }: FolderTreeProps) {
  const children = new Map<string | null, Folder[]>();
  for (const folder of folders) {
    const siblings = children.get(folder.parent);
    if (siblings) siblings.push(folder);
    else children.set(folder.parent, [folder]);
  }
  return (
    <nav class="folders" aria-label="Folders">
      <Branches of={null} {...{ children, current, addressOf }} />
    </nav>
  );
}

interface BranchProps extends Omit<FolderTreeProps, 'folders'> {
  readonly children: ReadonlyMap<string | null, readonly Folder[]>;
}

function Branches({ of, ...props }: BranchProps & { readonly of: string | null }) {
  return (
    <ul>
      {props.children.get(of)?.map((folder) => (
        <Branch key={folder.path} folder={folder} {...props} />
      ))}
    </ul>
  );
}

function Branch({ folder: { path, parent, assets }, ...props }: BranchProps & { readonly folder: Folder }) {
  const { children, current, addressOf } = props;
  const [isOpen, setOpen] = useState(parent === null || current.startsWith(path));
  useEffect(() => {
    if (current !== path && current.startsWith(path)) setOpen(true);
  }, [current, path]);
  const name = path.slice(0, -1).split('/').at(-1) ?? path;
  const hasBranches = children.has(path);
  return (
    <li>
      <span class="folder">
        {hasBranches ? (
          <button type="button" class="quiet toggle" aria-expanded={isOpen} aria-label={`Folders in ${name}`} onClick={() => setOpen(!isOpen)}>
            {isOpen ? '▾' : '▸'}
          </button>
        ) : (
          <span class="toggle" />
        )}
        <Link href={addressOf(path)} aria-current={path === current ? 'page' : undefined} title={path}>
          {name}
        </Link>
        {assets > 0 && <small class="quiet">{shownNumber(assets)}</small>}
      </span>
      {hasBranches && isOpen && <Branches of={path} {...props} />}
    </li>
  );
}
