import { behaviours } from './behaviour';
import { MemoryWorkbook } from './memory-workbook';

const bare = { notes: false, comments: false, pickers: false, links: false, undoGroups: false };

describe('the workbook in memory', () => {
  test.each(behaviours)('$name', async ({ run }) => {
    const workbook = new MemoryWorkbook();
    await run({ workbook, select: (range) => workbook.select(range) });
  });

  test.each(behaviours.filter(({ needsNotes, needs }) => needsNotes !== true && needs === undefined))(
    'without features: $name',
    async ({ run }) => {
      const workbook = new MemoryWorkbook({ features: bare });
      await run({ workbook, select: (range) => workbook.select(range) });
    },
  );
});
