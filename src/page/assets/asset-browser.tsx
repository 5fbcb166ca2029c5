import { useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { answered, api, type Schemas } from '../api.js';
import { Problem } from '../components/problem.js';
import { shownNumber } from '../format.js';
import { useLoaded } from '../use-loaded.js';
import { AssetGrid } from './asset-grid.js';
import { AssetList, type AssetListFilter } from './asset-list.js';
import { FolderTree } from './folder-tree.js';
import { UploadDrop } from './upload-drop.js';
import { useAssetChanges } from './use-asset-changes.js';

type Company = Schemas['Companies']['companies'][number];

/** The address of a folder on the page. */
export function addressOfFolder(path: string): string {
  return `/assets/in/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The assets of a company by folder. @param path of the folder, which begins with the company's root; the root of the first company by default */
export function AssetBrowser({ path }: { readonly path: string | undefined }) {
  const { value, error, reload } = useLoaded('companies', () => answered(api.GET('/__admin/companies')), ['created']);
  const [, navigate] = useLocation();
  const companies = value?.companies ?? [];
  const company = (path === undefined ? undefined : companies.find(({ rootPath }) => path.startsWith(rootPath))) ?? companies[0];
  return (
    <>
      <div class="heading-line">
        <h1>Assets</h1>
        <label class="inline">
          <span class="quiet">of</span>
          <select
            aria-label="Company"
            value={company?.name}
            onChange={({ currentTarget }) => {
              const chosen = companies.find(({ name }) => name === currentTarget.value);
              if (chosen) navigate(addressOfFolder(chosen.rootPath));
            }}
          >
            {companies.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </div>
      {error && <Problem error={error} onRetry={reload} />}
      {value && !company && <p class="quiet">There is no company yet, and so there are no assets.</p>}
      {company && <CompanyAssets key={company.id} company={company} folder={path?.startsWith(company.rootPath) ? path : company.rootPath} />}
    </>
  );
}

/** The orders of the list. */
const ORDERS = { name: 'by name', newest: 'newest first', modified: 'last changed first', largest: 'largest first', type: 'by type' } as const;

/** Types that most companies have. */
const TYPES = ['Image', 'ImageSet', 'SpinSet', 'Template', 'Video', 'MasterVideo', 'Pdf', 'Font', 'IccProfile', 'Zip', 'Asset'] as const;

/** How long after the last key a text is searched for, milliseconds. */
const TYPED = 200;

function CompanyAssets({ company, folder }: { readonly company: Company; readonly folder: string }) {
  const [filter, setFilter] = useState<Omit<AssetListFilter, 'company' | 'folder'>>({
    subfolders: true,
    text: undefined,
    type: undefined,
    order: 'name',
  });
  const change = (part: Partial<AssetListFilter>): void => setFilter((before) => ({ ...before, ...part }));
  const { value, error, reload } = useLoaded(`folders ${company.id}`, () =>
    answered(api.GET('/__admin/folders', { params: { query: { company: company.name } } })),
  );
  const list = useMemo(() => new AssetList({ ...filter, company: company.name, folder }), [filter, company.name, folder]);
  useAssetChanges(() => {
    reload();
    list.load();
  });
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const total = list.total.value;
  const problem = list.error.value;
  const isFiltered = filter.text !== undefined || filter.type !== undefined;
  return (
    <div class="asset-browser">
      <div>
        {error && <Problem error={error} onRetry={reload} />}
        {value && <FolderTree folders={value.folders} current={folder} addressOf={addressOfFolder} />}
      </div>
      <div class="in-folder">
        <search class="filters">
          <label>
            Text
            <input
              type="search"
              placeholder="name, file, keywords"
              onInput={({ currentTarget }) => {
                const text = currentTarget.value.trim() || undefined;
                clearTimeout(timer.current);
                timer.current = setTimeout(() => change({ text }), TYPED);
              }}
            />
          </label>
          <label>
            Type
            <select onChange={({ currentTarget }) => change({ type: currentTarget.value || undefined })}>
              <option value="">all</option>
              {TYPES.map((type) => (
                <option key={type} selected={type === filter.type}>
                  {type}
                </option>
              ))}
            </select>
          </label>
          <label>
            Order
            <select
              value={filter.order}
              onChange={({ currentTarget }) => {
                // Its options are these.
                change({ order: currentTarget.value as AssetListFilter['order'] });
              }}
            >
              {Object.entries(ORDERS).map(([order, name]) => (
                <option key={order} value={order}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label class="check">
            <input type="checkbox" checked={filter.subfolders} onChange={({ currentTarget }) => change({ subfolders: currentTarget.checked })} />
            with folders below
          </label>
        </search>
        <UploadDrop company={company} folder={folder}>
          {problem && <Problem error={problem} onRetry={() => list.load()} />}
          <p class="quiet" role="status">
            {total === undefined
              ? 'loading…'
              : total === 0
                ? isFiltered
                  ? 'No asset matches.'
                  : 'There are no assets here yet: an upload makes some.'
                : `${shownNumber(total)} ${total === 1 ? 'asset' : 'assets'}${isFiltered ? ' that match' : ''}`}
          </p>
          <AssetGrid list={list} label={`Assets in ${folder}`} />
        </UploadDrop>
      </div>
    </div>
  );
}
