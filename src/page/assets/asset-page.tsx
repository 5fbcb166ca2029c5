import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { answered, api, type Schemas } from '../api.js';
import { CopyButton } from '../components/copy-button.js';
import { Problem } from '../components/problem.js';
import { VirtualTable } from '../components/virtual-table.js';
import { shownMoment, shownNumber, shownSize } from '../format.js';
import { useLoaded } from '../use-loaded.js';
import { addressOfFolder } from './asset-browser.js';
import { AssetPicture } from './asset-picture.js';
import { PublishBadge } from './publish-state.js';
import { useAssetChanges } from './use-asset-changes.js';

type Asset = Schemas['Asset'];

/** An asset with all there is of it. @param asset its number or handle */
export function AssetPage({ asset: id }: { readonly asset: string }) {
  const {
    value: asset,
    error,
    reload,
  } = useLoaded(`asset ${id}`, () => answered(api.GET('/__admin/assets/{asset}', { params: { path: { asset: id } } })));
  useAssetChanges(reload);
  return (
    <>
      <p class="back">
        <Link href={asset ? addressOfFolder(asset.folder) : '/assets'}>← {asset ? asset.folder : 'All assets'}</Link>
      </p>
      {error && <Problem error={error} onRetry={reload} />}
      {asset && error?.status !== 404 && (
        <>
          <div class="heading-line">
            <h1>{asset.name}</h1>
            <span class="badge">{asset.type}</span>
            {asset.trashState !== 'NotInTrash' && <span class="badge bad">in the trash</span>}
          </div>
          <div class="asset-page">
            <div class="picture">
              <AssetPicture asset={asset} width={800} alt={`Picture of ${asset.name}`} />
            </div>
            <Facts asset={asset} />
          </div>
          <PublishStates asset={asset} />
          <Metadata asset={asset} />
          <History asset={asset} />
          <Related asset={asset} />
        </>
      )}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Texts that an asset may have. */
const TEXTS = [
  ['Description', 'description'],
  ['Keywords', 'keywords'],
  ['Comments', 'comments'],
  ['User data', 'userData'],
  ['Commands before', 'urlModifier'],
  ['Commands after', 'urlPostApplyModifier'],
  ['Set definition', 'setDefinition'],
] as const;

function Facts({ asset }: { readonly asset: Asset }) {
  const { file, width, height, imageUrl, projects } = asset;
  return (
    <dl class="facts">
      <Fact name="Handle">
        <code>{asset.assetHandle}</code>{' '}
        <CopyButton text={asset.assetHandle} what="The handle was">
          Copy
        </CopyButton>
      </Fact>
      <Fact name="File">{`${file.originalPath}${file.originalFile}`}</Fact>
      <Fact name="Size">
        {width === null || height === null ? '' : `${shownNumber(width)} × ${shownNumber(height)} pixels, `}
        {shownSize(asset.fileSize)}
      </Fact>
      <Fact name="Made">
        {shownMoment(asset.created)} {asset.createUser && `by ${asset.createUser}`}
      </Fact>
      <Fact name="Last changed">
        {shownMoment(asset.lastModified)} {asset.lastModifyUser && `by ${asset.lastModifyUser}`}
      </Fact>
      {asset.subType !== null && <Fact name="Subtype">{asset.subType}</Fact>}
      {projects.length > 0 && <Fact name="Projects">{projects.join(', ')}</Fact>}
      {TEXTS.map(([name, field]) => asset[field] !== null && asset[field] !== '' && <Fact name={name}>{asset[field]}</Fact>)}
      {file.sha256 !== null && (
        <Fact name="SHA-256 of the file">
          <code>{file.sha256}</code>
        </Fact>
      )}
      {imageUrl !== null && (
        <Fact name="Image serving">
          <a href={imageUrl} target="_blank" rel="noreferrer">
            {imageUrl}
          </a>{' '}
          <CopyButton text={imageUrl} what="The address was">
            Copy
          </CopyButton>
        </Fact>
      )}
    </dl>
  );
}

function PublishStates({ asset: { publish } }: { readonly asset: Asset }) {
  return (
    <section>
      <h2>Publish state</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part of a page that scrolls must be reachable by the keyboard */}
      <div class="wide" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Context</th>
              <th scope="col">State</th>
              <th scope="col">Last published</th>
              <th scope="col">By</th>
            </tr>
          </thead>
          <tbody>
            {publish.map((state) => (
              <tr key={state.context}>
                <th scope="row">{state.context}</th>
                <td>
                  <PublishBadge state={state} /> {state.publishing && <span class="badge busy">publishing</span>}
                </td>
                <td>{state.lastPublished === null ? '' : shownMoment(state.lastPublished)}</td>
                <td>{state.jobId !== null && <Link href={`/jobs/${state.jobId}`}>{`job ${state.jobId}`}</Link>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Metadata({ asset: { metadata, type } }: { readonly asset: Asset }) {
  return (
    <section>
      <h2>Metadata</h2>
      {metadata.length === 0 ? (
        <p class="quiet">Its company has no metadata fields for the type {type}.</p>
      ) : (
        <dl class="facts">
          {metadata.map(({ name, values, isDefault, fieldType }) => (
            <Fact key={name} name={`${name} (${fieldType})`}>
              {values.length === 0 ? <span class="quiet">none</span> : values.join(', ')}
              {isDefault && <small class="quiet"> by default</small>}
            </Fact>
          ))}
        </dl>
      )}
    </section>
  );
}

function History({ asset: { history, historyLeftOut } }: { readonly asset: Asset }) {
  return (
    <section>
      <h2>History</h2>
      <VirtualTable
        label="What jobs did to the asset, newest first"
        columns={[
          { name: 'Moment', width: '11.5rem', cell: ({ at }) => shownMoment(at) },
          {
            name: 'Job',
            width: 'minmax(8rem, 1.2fr)',
            cell: ({ jobId, jobName }) => (
              <Link href={`/jobs/${jobId}`} title={jobName}>
                {jobName}
              </Link>
            ),
          },
          { name: 'Kind', width: 'minmax(8rem, 0.8fr)', cell: ({ jobType }) => jobType, isExtra: true },
          { name: 'User', width: 'minmax(6rem, 0.8fr)', cell: ({ user }) => user, isExtra: true },
          { name: 'Message', width: 'minmax(10rem, 2fr)', cell: ({ message }) => <span title={message}>{message}</span>, isExtra: true },
        ]}
        rows={history}
        keyOf={({ jobId, at, logType }) => `${jobId} ${at} ${logType}`}
        total={history.length + historyLeftOut}
        empty="No job that the mock still knows has worked on it."
      />
    </section>
  );
}

/** Lists of other assets that have to do with one. */
const RELATIONS = [
  ['Members', 'members'],
  ['In sets', 'memberOf'],
  ['Made from it', 'derived'],
] as const;

function Related({ asset }: { readonly asset: Asset }) {
  const { madeFrom, subAssets, zoomTargets, imageMaps } = asset;
  const lists = RELATIONS.filter(([, field]) => asset[field].length > 0);
  const named = [
    ['Smart crops', subAssets.map(({ name, width, height }) => `${name}, ${width} × ${height}`)],
    ['Zoom targets', zoomTargets],
    ['Image maps', imageMaps],
  ] as const;
  if (lists.length === 0 && madeFrom === null && named.every(([, names]) => names.length === 0)) return null;
  return (
    <section>
      <h2>What has to do with it</h2>
      <dl class="facts">
        {madeFrom !== null && (
          <Fact name="Made from">
            <Link href={`/assets/${madeFrom.id}`}>{madeFrom.name}</Link> <small class="quiet">{madeFrom.type}</small>
          </Fact>
        )}
        {lists.map(([name, field]) => (
          <Fact key={field} name={name}>
            <ul class="plain">
              {asset[field].map((other) => (
                <li key={other.id}>
                  <Link href={`/assets/${other.id}`}>{other.name}</Link> <small class="quiet">{other.type}</small>
                </li>
              ))}
            </ul>
          </Fact>
        ))}
        {named.map(([name, names]) => names.length > 0 && <Fact name={name}>{names.join('; ')}</Fact>)}
      </dl>
    </section>
  );
}
