import { behaviours } from './behaviour';
import { MemoryWorkbook } from './memory-workbook';

describe('the workbook in memory', () => {
  test.each(behaviours)('$name', async ({ run }) => {
    const workbook = new MemoryWorkbook();
    await run({ workbook, select: (range) => workbook.select(range) });
  });

  test.each(behaviours.filter(({ needsNotes }) => needsNotes !== true))('without notes: $name', async ({ run }) => {
    const workbook = new MemoryWorkbook({ hasNotes: false });
    await run({ workbook, select: (range) => workbook.select(range) });
  });
});
