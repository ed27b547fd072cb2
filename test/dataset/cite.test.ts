import { FigureError } from '../../src/core/errors';
import { cite } from '../../src/dataset/cite';
import type { CitationStyle, Figure, Source } from '../../src/dataset/types';

// Expected texts are written by hand after the styles' guides: see citations/README.md, "What the styles do not settle".

const blank: Omit<Source, 'id' | 'title' | 'kind' | 'publisher'> = {
  titleIsDescription: false,
  author: null,
  published: null,
  address: null,
  accessed: null,
  quotedIn: null,
};
const lowdown: Source = {
  ...blank,
  id: 'lowdown',
  title: 'Bleak prospects for troubled ICSs',
  kind: 'article',
  publisher: 'The Lowdown',
  published: '2021-03-21',
  address: 'https://nhsfunding.info/integrated-care/bleak-prospects-for-troubled-icss/',
  accessed: '2026-10-14',
};
const boardPaper: Source = {
  ...blank,
  id: 'board-paper',
  title: 'Board paper on longer-term finances',
  titleIsDescription: true,
  kind: 'board paper',
  publisher: 'L&SC ICS',
  published: '2021-02-03',
  quotedIn: 'lowdown',
};
const carer: Source = {
  ...blank,
  id: 'carer',
  title: 'Pressures Pose Risks',
  kind: 'article',
  publisher: 'The Carer',
  address: 'https://example.org/carer',
  accessed: '2026-10-14',
};
const pressRelease: Source = {
  ...blank,
  id: 'press-release',
  title: 'Pressures pose risks',
  kind: 'press release',
  publisher: 'National Audit Office',
  published: '2022-10-14',
  quotedIn: 'carer',
};

function cited(style: CitationStyle, locator: string, ...sources: readonly [Source, ...Source[]]): string {
  const figure = { source: sources[0].id, locator } as Figure;
  return cite(figure, style, (id) => {
    const found = sources.find((source) => source.id === id);
    if (!found) throw new Error(`No source ${id}.`);
    return found;
  });
}

describe('a board paper that a newspaper quotes', () => {
  const address = 'https://nhsfunding.info/integrated-care/bleak-prospects-for-troubled-icss/';
  test.each<[CitationStyle, string]>([
    [
      'harvard',
      `L&SC ICS (2021) [Board paper on longer-term finances]. 3 February, p. 41, quoted in The Lowdown (2021) ‘Bleak prospects for troubled ICSs’, 21 March. Available at: ${address} (Accessed: 14 October 2026).`,
    ],
    [
      'apa',
      `L&SC ICS. (2021, February 3). [Board paper on longer-term finances] (p. 41), as cited in Bleak prospects for troubled ICSs. (2021, March 21). The Lowdown. ${address}`,
    ],
    [
      'vancouver',
      `L&SC ICS. [Board paper on longer-term finances]. 2021 Feb 3; p. 41. Quoted in: Bleak prospects for troubled ICSs. The Lowdown [Internet]. 2021 Mar 21 [cited 2026 Oct 14]. Available from: ${address}`,
    ],
    [
      'oscola',
      `L&SC ICS, [Board paper on longer-term finances] (3 February 2021) 41, quoted in ‘Bleak Prospects for Troubled ICSs’ The Lowdown (21 March 2021) <${address}> accessed 14 October 2026.`,
    ],
    ['short', 'L&SC ICS board paper, 3 February 2021, p. 41, quoted in The Lowdown, 21 March 2021'],
    ['url', address],
  ])('%s', (style, text) => {
    expect(cited(style, 'p. 41', boardPaper, lowdown)).toBe(text);
  });

  test('says so where no page is given', () => {
    expect(cited('short', 'no page given', boardPaper, lowdown)).toBe(
      'L&SC ICS board paper, 3 February 2021, no page given, quoted in The Lowdown, 21 March 2021',
    );
    expect(cited('harvard', 'no page given', boardPaper, lowdown)).toContain('3 February, no page given, quoted in');
  });
});

test.each<[CitationStyle, string]>([
  [
    'harvard',
    'National Audit Office (2022) Pressures pose risks [Press release]. 14 October, para. 4, quoted in The Carer (no date) ‘Pressures Pose Risks’. Available at: https://example.org/carer (Accessed: 14 October 2026).',
  ],
  [
    'apa',
    'National Audit Office. (2022, October 14). Pressures pose risks (para. 4) [Press release], as cited in Pressures Pose Risks. (n.d.). The Carer. Retrieved 14 October 2026, from https://example.org/carer',
  ],
  [
    'vancouver',
    'National Audit Office. Pressures pose risks [Press release]. 2022 Oct 14; para. 4. Quoted in: Pressures Pose Risks. The Carer [Internet]. [date unknown] [cited 2026 Oct 14]. Available from: https://example.org/carer',
  ],
  [
    'oscola',
    'National Audit Office, ‘Pressures Pose Risks’ (press release, 14 October 2022) para 4, quoted in ‘Pressures Pose Risks’ The Carer <https://example.org/carer> accessed 14 October 2026.',
  ],
  [
    'short',
    'National Audit Office press release, 14 October 2022, para. 4, quoted in The Carer, ‘Pressures Pose Risks’, no date',
  ],
  ['url', 'https://example.org/carer'],
])('a press release in the copy of an undated page: %s', (style, text) => {
  expect(cited(style, 'para. 4', pressRelease, carer)).toBe(text);
});

test.each<[CitationStyle, string]>([
  [
    'harvard',
    'Lister, J. (2020) ‘Under pressure’, The Lowdown, December, pp. 3–4. Available at: https://example.org/a.',
  ],
  ['apa', 'Lister, J. (2020, December). Under pressure (pp. 3–4). The Lowdown. https://example.org/a'],
  [
    'vancouver',
    'Lister J. Under pressure. The Lowdown [Internet]. 2020 Dec; pp. 3–4. Available from: https://example.org/a',
  ],
  ['oscola', 'John Lister, ‘Under Pressure’ The Lowdown (December 2020) 3–4 <https://example.org/a>.'],
  ['short', 'The Lowdown, ‘Under pressure’, December 2020, pp. 3–4'],
])('pages of a signed article, day of reading not known: %s', (style, text) => {
  const article = { ...lowdown, title: 'Under pressure', author: 'Lister, John', published: '2020-12' };
  expect(cited(style, 'pp. 3-4', { ...article, address: 'https://example.org/a', accessed: null })).toBe(text);
});

test('short names a data set, for a body publishes many', () => {
  const dataSet: Source = { ...blank, id: 'data', title: 'Allocations', kind: 'data set', publisher: 'NHS England' };
  expect(cited('short', 'table 2-1', { ...dataSet, published: '2023-01-31' })).toBe(
    'NHS England data set, ‘Allocations’, 31 January 2023, table 2-1',
  );
});

test('a quotation of a quotation leads down to what was read', () => {
  const news: Source = {
    ...blank,
    id: 'news',
    title: 'News',
    kind: 'article',
    publisher: 'The Paper',
    published: '2021-02-10',
    quotedIn: 'lowdown',
  };
  const chain = [{ ...boardPaper, quotedIn: 'news' }, news, lowdown] as const;
  expect(cited('short', 'p. 41', ...chain)).toBe(
    'L&SC ICS board paper, 3 February 2021, p. 41, quoted in The Paper, 10 February 2021, quoted in The Lowdown, 21 March 2021',
  );
  expect(cited('url', 'p. 41', ...chain)).toBe(lowdown.address);
});

describe('url', () => {
  test('prefers the paper’s own address', () => {
    const own = { ...boardPaper, address: 'https://example.org/board-paper.pdf' };
    expect(cited('url', 'p. 41', own, lowdown)).toBe('https://example.org/board-paper.pdf');
    expect(cited('harvard', 'p. 41', own, lowdown)).not.toContain('board-paper.pdf');
  });

  test.each([null, 'http://example.org/', 'javascript:alert(1)'])('is not available for the address %s', (address) => {
    const attempt = () => cited('url', 'p. 41', { ...boardPaper, quotedIn: null, address });
    expect(attempt).toThrow(FigureError);
    expect(attempt).toThrow(
      expect.objectContaining({ code: '#N/A', message: expect.stringContaining('No web address') }),
    );
  });
});

test.each(['=', '+', '-', '@', ' ='])('a title that starts with "%s" cannot turn the cell into a formula', (start) => {
  const source = { ...lowdown, title: `${start}HYPERLINK("https://example.org")`, publisher: `${start}1` };
  for (const style of ['harvard', 'apa', 'vancouver', 'oscola', 'short', 'url'] as const) {
    expect(cited(style, 'p. 1', source)).toMatch(/^[^\s=+\-@]/);
  }
});
