/** A test that runs blocks of pages. */
export interface BlockRunner {
  /** The test's file. It has to name the pages, or the folder that it reads them from. */
  readonly test: string;
  readonly pages: RegExp;
  /** The marks of the blocks that it runs. */
  readonly marks: RegExp;
  /** Whether a page may have the same mark several times: the test runs each of these blocks. Without it, only the first might be run. */
  readonly runsEach?: true;
}

/** Who runs what. A block behind a mark that no line here fits is run by nobody, and `blocks.test.ts` says so. */
export const BLOCK_RUNNERS: readonly BlockRunner[] = [
  { test: 'test/package.test.ts', pages: /^README\.md$/, marks: /^example: first test$/ },
  {
    test: 'test/readme.test.ts',
    pages: /^(?:README\.md|docs\/getting-started\.md|docs\/reference\/(?:assets|in-process|ips-client|transports)\.md)$/,
    // test/package.test.ts has the first test.
    marks: /^example: (?!first test$)/,
  },
  { test: 'test/seed/set-ups.test.ts', pages: /^docs\/reference\/fixtures\.md$/, marks: /^example: inline$/ },
  { test: 'test/docs.test.ts', pages: /^docs\/clients\/(?:csharp|go|java|perl|php|python|rust)\.md$/, marks: /^try: \w+(?: https)?$/ },
  { test: 'test/docs.test.ts', pages: /^docs\/clients\/javascript\.md$/, marks: /^try: javascript$/, runsEach: true },
  { test: 'test/docs.test.ts', pages: /^README\.md$/, marks: /^run: README ci$/ },
  { test: 'test/docs.test.ts', pages: /^docs\/ci\.md$/, marks: /^run: (?:hand|wait)$/ },
  { test: 'test/guide.test.ts', pages: /^docs\/guide\/.*\.md$/, marks: /^(?:try|post: \w+)$/, runsEach: true },
  { test: 'test/guide.test.ts', pages: /^docs\/guide\.md$/, marks: /^file: / },
  { test: 'test/testing-pages.test.ts', pages: /^docs\/testing\/.*\.md$/, marks: /^(?:file: \S+|run)$/ },
  { test: 'test/recordings/recordings-page.test.ts', pages: /^docs\/reference\/recordings\.md$/, marks: /^try: (?:har|stubs)$/ },
  { test: 'test/real-service-page.test.ts', pages: /^docs\/real-service\.md$/, marks: /^try: / },
];

/** The mark of a block that no test runs, with the reason. */
export const NOT_RUN = /^not run: (.*)$/s;
