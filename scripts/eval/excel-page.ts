/** As much of a browser's page as Microsoft's function runtime looks at when it starts. */
export interface Page {
  readonly window: Record<string, unknown>;
  /** Stops the page's timers, which would keep the process running. */
  close(): void;
}

/** A browser's timers that end with the page. */
const createTimers = () => {
  const running = new Set<NodeJS.Timeout>();
  let ended = false;
  return {
    setTimeout: (callback: () => void, delay?: number) => {
      // The host's last answer may come after the end, and sets the runtime going once more.
      if (ended) return undefined;
      const timer = setTimeout(() => {
        running.delete(timer);
        callback();
      }, delay);
      running.add(timer);
      return timer;
    },
    clearTimeout: (timer: NodeJS.Timeout | undefined) => {
      if (timer !== undefined) running.delete(timer);
      clearTimeout(timer);
    },
    end: () => {
      ended = true;
      for (const timer of running) clearTimeout(timer);
      running.clear();
    },
  };
};

/** A page that has loaded the runtime by a script tag, which the runtime looks for; it adds more, which load nothing. */
export const createPage = (): Page => {
  const nothing = (): void => undefined;
  const script = { src: 'https://host.invalid/custom-functions-runtime.js', getAttribute: () => null };
  const head = { appendChild: nothing };
  const timers = createTimers();
  const window: Record<string, unknown> = {
    setTimeout: timers.setTimeout,
    clearTimeout: timers.clearTimeout,
    console,
    navigator: { userAgent: 'Node' },
    location: new URL('https://host.invalid/'),
    history: {},
    external: {},
    addEventListener: nothing,
    document: {
      readyState: 'complete',
      addEventListener: nothing,
      getElementsByTagName: (name: string) => (name === 'script' ? [script] : [head]),
      createElement: () => ({ setAttribute: nothing }),
    },
  };
  window.window = window;
  window.parent = window;
  window.top = window;
  return {
    window,
    close: timers.end,
  };
};
