import type { Workbook } from '../workbook/port';
import { Opener } from './opener';
import { ScreenFrame } from './screen-frame';
import { type PlainScreen, screenTitle } from './screens';
import { StartupSetting } from './startup-setting';

interface Tool {
  readonly name: PlainScreen;
  readonly summary: string;
  readonly isThere?: (workbook: Workbook) => boolean;
}

const tools: readonly Tool[] = [
  { name: 'cite', summary: 'Cites what the selected cell shows.' },
  { name: 'repair', summary: 'Mends functions of ours that show #NAME?.' },
  { name: 'calls', summary: 'Finds calls that can be quicker or never calculate.' },
  {
    name: 'picker',
    summary: 'A drop-down in a cell, with formulas beside it.',
    isThere: ({ features }) => features.pickers,
  },
];

/** What can be done with a whole workbook, or with what stands in it. */
export const ToolsScreen = ({ workbook }: { workbook: Workbook }) => (
  <ScreenFrame title={screenTitle({ name: 'tools' })}>
    <ul class="ics-list">
      {tools
        .filter(({ isThere }) => isThere?.(workbook) ?? true)
        .map(({ name, summary }) => (
          <li key={name} class="ics-card">
            <Opener id={`ics-tool-${name}`} class="ics-card-button" screen={{ name }}>
              <span class="ics-value">{screenTitle({ name })}</span>
            </Opener>
            <p class="ics-hint">{summary}</p>
          </li>
        ))}
    </ul>
    <StartupSetting />
  </ScreenFrame>
);
