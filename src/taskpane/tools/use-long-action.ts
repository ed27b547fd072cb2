import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../workbook/scan';
import { sentenceOf } from '../../workbook/sentence';

export type LongActionState<Report> =
  | { readonly phase: 'ready' | 'stopped' }
  | { readonly phase: 'running'; readonly progress: Progress | null }
  | { readonly phase: 'done'; readonly report: Report }
  | { readonly phase: 'failed'; readonly sentence: string };

type Run<Report> = (progress: (progress: Progress) => void, signal: AbortSignal) => Promise<Report | null>;

/** Something that takes its time, tells how far it is, and can be stopped; it stops too when its screen is left. */
export const useLongAction = <Report>(run: Run<Report>) => {
  const [state, setState] = useState<LongActionState<Report>>({ phase: 'ready' });
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const start = useCallback(async () => {
    if (current.current !== null) return;
    const controller = new AbortController();
    current.current = controller;
    setState({ phase: 'running', progress: null });
    try {
      const report = await run((progress) => setState({ phase: 'running', progress }), controller.signal);
      setState(report === null ? { phase: 'stopped' } : { phase: 'done', report });
    } catch (error) {
      setState({ phase: 'failed', sentence: sentenceOf(error) });
    }
    current.current = null;
  }, [run]);

  return { state, start, stop: () => current.current?.abort() };
};
