import { useCallback } from 'preact/hooks';
import type { Workbook } from '../workbook/port';
import { ScreenFrame } from './screen-frame';
import { screenTitle } from './screens';
import type { Tool } from './tools';
import { usePlanned } from './use-planned';
import { useTitleFocus } from './use-screens';

/** A tool's screen, once its code is there. */
export const DeferredTool = ({ tool, workbook }: { tool: Tool; workbook: Workbook }) => {
  const load = useCallback(() => import('./tools'), []);
  const { plan: tools, problem } = usePlanned(load);
  useTitleFocus(tools);
  if (tools !== null) return <tools.ToolScreen tool={tool} workbook={workbook} />;
  return (
    <ScreenFrame title={screenTitle({ name: tool })}>
      <p role="status" class="ics-message">
        {problem ?? 'Opening …'}
      </p>
    </ScreenFrame>
  );
};
