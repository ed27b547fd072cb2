import { posix } from 'node:path';
import { Renderer, type Token, type Tokens } from 'marked';

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

/** Where the page of a markdown file lies; other files lie where they are. */
export const pageOf = (file: string): string => file.replace(/\.md$/, '.html');

/** The id of a heading, by the rule of the sites where people read the same files. */
export const headingId = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

const isBox = (token: Token | undefined): boolean => token?.type === 'checkbox';

/** Renders one guide: it knows which heading it is under. */
export class GuideRenderer extends Renderer {
  private under = '';
  private readonly named = new Map<string, number>();

  /**
   * @param file The guide's path in the project.
   * @param files What there is to link to; what is not among it is named, not linked.
   */
  constructor(
    private readonly file: string,
    private readonly files: readonly string[],
  ) {
    super();
  }

  override heading({ tokens, depth, text }: Tokens.Heading): string {
    this.under = this.parser.parseInline(tokens, this.parser.textRenderer);
    return `<h${depth} id="${headingId(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
  }

  override link({ href, tokens }: Tokens.Link): string {
    const content = this.parser.parseInline(tokens);
    if (/^(https?:|#)/.test(href)) return `<a href="${escaped(href)}">${content}</a>`;
    const [path = '', anchor] = href.split('#');
    const known = this.files.includes(posix.join(posix.dirname(this.file), path));
    return known ? `<a href="${escaped(pageOf(path) + (anchor ? `#${anchor}` : ''))}">${content}</a>` : content;
  }

  /**
   * Makes what is wider than a narrow page scroll by the keys, named by its heading. A group, since as regions a page's
   * tables would be as many landmarks.
   */
  private scrolling(kind: string): string {
    const name = `${kind}: ${this.under}`;
    const count = (this.named.get(name) ?? 0) + 1;
    this.named.set(name, count);
    return `class="scrolling" role="group" aria-label="${escaped(count === 1 ? name : `${name}, ${count}`)}" tabindex="0"`;
  }

  override code(token: Tokens.Code): string {
    return super.code(token).replace('<pre>', () => `<pre ${this.scrolling('Code')}>`);
  }

  override table(token: Tokens.Table): string {
    return `<div ${this.scrolling('Table')}>\n${super.table(token)}</div>\n`;
  }

  /** A corner without words heads nothing. */
  override tablecell(token: Tokens.TableCell): string {
    return super.tablecell({ ...token, header: token.header && token.tokens.length > 0 });
  }

  override checkbox({ checked }: Tokens.Checkbox): string {
    return `<input type="checkbox"${checked ? ' checked' : ''} /> `;
  }

  /** A box to tick with the words of its line; what stands below the line may not be part of a label. */
  override listitem(item: Tokens.ListItem): string {
    if (!isBox(item.tokens[0])) return super.listitem(item);
    const below = item.tokens.slice(2);
    return `<li><label>${this.parser.parse(item.tokens.slice(0, 2))}</label>${this.parser.parse(below)}</li>\n`;
  }

  /** In a list with space between its lines, a box stands in its line's paragraph. */
  override paragraph({ tokens }: Tokens.Paragraph): string {
    const content = this.parser.parseInline(tokens);
    return `<p>${isBox(tokens[0]) ? `<label>${content}</label>` : content}</p>\n`;
  }
}
