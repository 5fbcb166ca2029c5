import './assets.css';
import { useLocation } from 'wouter-preact';
import { AssetBrowser } from './asset-browser.js';
import { AssetPage } from './asset-page.js';

/** The assets by folder, at `/assets/in/…`, or one of them, at its number or handle. */
export function AssetsSection() {
  const [location] = useLocation();
  const rest = location.replace(/^\/assets\/?/, '');
  if (rest.startsWith('in/')) return <AssetBrowser path={decoded(rest.slice('in/'.length))} />;
  return rest === '' ? <AssetBrowser path={undefined} /> : <AssetPage key={rest} asset={decoded(rest)} />;
}

/** A path of an address; as it is where it is not one of ours. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
