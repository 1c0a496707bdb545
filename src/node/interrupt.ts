/** A signal that is given when the user stops the program, and the way to stop listening. */
export interface Interrupt {
  signal: AbortSignal;
  /** Which signal came; undefined as long as none did. */
  came(): 'SIGINT' | 'SIGTERM' | undefined;
  release(): void;
}

/** Listens for Ctrl-C and for the order to end. A second one ends the program at once, as if nobody listened. */
export function listenForInterrupt(): Interrupt {
  const stop = new AbortController();
  let which: 'SIGINT' | 'SIGTERM' | undefined;
  const onSignal = (name: NodeJS.Signals) => {
    which = name === 'SIGTERM' ? 'SIGTERM' : 'SIGINT';
    release();
    stop.abort(new Error(`stopped by ${which}`));
  };
  const release = () => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return { signal: stop.signal, came: () => which, release };
}
