import { readdirSync, readFileSync } from 'node:fs';
import GithubSlugger from 'github-slugger';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { SKIP, visit } from 'unist-util-visit';

/** Where a page leads to. */
export interface Link {
  readonly target: string;
  readonly line: number;
}

/** A picture that a page shows. */
export interface ShownPicture {
  readonly target: string;
  readonly alternative: string;
  readonly line: number;
}

/** A fenced block of a page. */
export interface CodeBlock {
  /** The language behind the fence; empty without one. */
  readonly language: string;
  /** What the comment right before it says, such as `try: php`. */
  readonly mark: string | undefined;
  readonly code: string;
  /** The line of the fence. */
  readonly line: number;
}

type Tree = ReturnType<typeof fromMarkdown>;
interface Positioned {
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}

/** All pages of the repository that people read, by their paths. */
export function pagesOfRepository(): string[] {
  return readdirSync('.', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (entry.name === 'docs' || entry.name === '.github'))
    .flatMap(({ name }) => readdirSync(name, { recursive: true, encoding: 'utf8' }).map((path) => `${name}/${path}`))
    .concat(readdirSync('.'))
    .filter((path) => path.endsWith('.md'))
    .sort();
}

const lineOf = ({ position }: Positioned): number => position?.start.line ?? 0;

/** The tags of a page's HTML, each with the line it stands in. */
function tagsOf(tree: Tree): { tag: string; line: number }[] {
  const tags: { tag: string; line: number }[] = [];
  visit(tree, 'html', (node) => {
    const text = node.value.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
    for (const { 0: tag, index } of text.matchAll(/<[a-z][^>]*>/gi))
      tags.push({ tag, line: lineOf(node) + text.slice(0, index).split('\n').length - 1 });
  });
  return tags;
}

/** An attribute of a tag; undefined where it has none of this name. */
function attributeOf(tag: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag) ?? [];
  return double ?? single;
}

/** Everything that a page leads to or shows: links, pictures and definitions of Markdown, and `href`, `src` and `srcset` of HTML. */
export function linksOf(text: string): Link[] {
  const tree = fromMarkdown(text);
  const links: Link[] = [];
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') links.push({ target: node.url, line: lineOf(node) });
  });
  for (const { tag, line } of tagsOf(tree)) {
    const several = (attributeOf(tag, 'srcset') ?? '').split(',').map((candidate) => candidate.trim().split(/\s+/)[0]);
    for (const target of [attributeOf(tag, 'href'), attributeOf(tag, 'src'), ...several]) if (target) links.push({ target, line });
  }
  return links;
}

/** What looks like a link by reference, but has no definition: a reader sees its brackets. */
export function undefinedReferencesOf(text: string): Link[] {
  const found: Link[] = [];
  visit(fromMarkdown(text), 'text', (node) => {
    for (const [, target = ''] of node.value.matchAll(/\]\[([^\]]*)\]/g)) found.push({ target, line: lineOf(node) });
  });
  return found;
}

/** The names that a link can have behind its `#`: of headings as GitHub makes them, and of HTML. */
export function anchorsOf(text: string): Set<string> {
  const tree = fromMarkdown(text);
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  visit(tree, 'heading', (heading) => {
    let title = '';
    visit(heading, (node) => {
      if (node.type === 'text' || node.type === 'inlineCode') title += node.value;
    });
    anchors.add(slugger.slug(title));
    return SKIP;
  });
  for (const { tag } of tagsOf(tree)) for (const name of [attributeOf(tag, 'id'), attributeOf(tag, 'name')]) if (name) anchors.add(name);
  return anchors;
}

/** The pictures of a page, in Markdown and in HTML. */
export function picturesOf(text: string): ShownPicture[] {
  const tree = fromMarkdown(text);
  const pictures: ShownPicture[] = [];
  visit(tree, (node) => {
    if (node.type === 'image') pictures.push({ target: node.url, alternative: node.alt ?? '', line: lineOf(node) });
  });
  for (const { tag, line } of tagsOf(tree))
    if (/^<img\b/i.test(tag)) pictures.push({ target: attributeOf(tag, 'src') ?? '', alternative: attributeOf(tag, 'alt') ?? '', line });
  return pictures;
}

/** The fenced blocks of a page, each with the mark before it; an empty line may stand between. */
export function codeBlocksOf(text: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  visit(fromMarkdown(text), 'code', (node, index, parent) => {
    const before = parent?.children[(index ?? 0) - 1];
    const [, mark] = before?.type === 'html' ? (/^<!--\s*([\s\S]*?)\s*-->$/.exec(before.value) ?? []) : [];
    blocks.push({ language: node.lang ?? '', mark, code: node.value, line: lineOf(node) });
  });
  return blocks;
}

/** The code of a page's blocks behind a mark. @param page its path */
export function codesBehind(page: string, mark: string): string[] {
  return codeBlocksOf(readFileSync(page, 'utf8'))
    .filter((block) => block.mark === mark)
    .map(({ code }) => code);
}

/** The code of a page's first block behind a mark. @param page its path @throws Error if there is none */
export function codeBehind(page: string, mark: string): string {
  const [code] = codesBehind(page, mark);
  if (code === undefined) throw new Error(`${page} has no block behind <!-- ${mark} -->`);
  return code;
}
