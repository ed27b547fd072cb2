import { cellName } from '../../workbook/addresses';
import type { CellAddress } from '../../workbook/port';
import { changeInExcel } from './sentences';
import { supports } from './supports';

/** The comment on the cell. Where comments stand takes a second round trip. */
const commentAt = async (
  context: Excel.RequestContext,
  comments: Excel.CommentCollection,
  { row, column }: CellAddress,
): Promise<Excel.Comment | undefined> => {
  comments.load('items/content');
  await context.sync();
  const found = comments.items.map((comment) => ({ comment, location: comment.getLocation() }));
  for (const { comment, location } of found) {
    location.load('rowIndex,columnIndex');
    comment.replies.load('items/content');
  }
  if (found.length > 0) await context.sync();
  return found.find(({ location }) => location.rowIndex === row && location.columnIndex === column)?.comment;
};

export const writeComment = (cell: CellAddress, text: string): Promise<void> =>
  changeInExcel(async (context) => {
    if (!supports('1.10')) throw new Error('This version of Excel keeps no comments. Put the citation into a cell.');
    const sheet = context.workbook.worksheets.getItem(cell.sheet);
    const comment = await commentAt(context, sheet.comments, cell);
    if (comment === undefined) sheet.comments.add(cellName(cell), text);
    else {
      const said = [comment.content, ...comment.replies.items.map(({ content }) => content)];
      if (said.includes(text)) return;
      comment.replies.add(text);
    }
    await context.sync();
  });
