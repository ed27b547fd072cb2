import { shortened } from '../../workbook/shortened';
import type { Answer, ServerFunction, SheetsServer } from './protocol';

/** As much of what Google puts into a sidebar's page as we use. */
interface Runner {
  withSuccessHandler(handler: (result: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}

declare global {
  var google: { readonly script: { readonly run: Runner } } | undefined;
}

/** Longer than Google needs on a bad day for what one call of ours does. */
const patience = 45_000;

/** What Google tells where a call does not even reach the script, or is stopped in it. */
const failures: readonly (readonly [told: RegExp, sentence: string])[] = [
  [
    /PERMISSION_DENIED|reading from storage/i,
    'Google does not let the sidebar work, which happens to people who are signed in to several Google accounts. Open ' +
      'the spreadsheet in a private window with one account only. The functions work either way.',
  ],
  [
    /authori[sz]ation|permission/i,
    'Google has no permission from you for this sidebar, or no longer. Close it, choose ICS Figures > Open the ' +
      'sidebar, and allow what is asked. The functions work without it.',
  ],
  [
    /execution time|timed out|time-?out/i,
    'Google stopped this since it took too long. Look whether the cells have changed, then try again with fewer of them.',
  ],
  [
    /too many|quota|simultaneous/i,
    'Google is asked too much by this spreadsheet at the moment. Wait a minute and try again.',
  ],
  [
    /network|connection|HTTP 0|offline/i,
    'The sidebar has no connection to Google. Check yours, look whether the cells have changed, and try again.',
  ],
  [
    /not found|is not a function/i,
    'The script of this spreadsheet is older than its sidebar. Put Code.js and Sidebar.html of one version into it.',
  ],
];

const silence =
  'Google Sheets has not answered for 45 seconds. Look whether the cells have changed, then try again. If it stays so, ' +
  'close the sidebar and open it again.';

/** A sentence for a call that failed outside of our code. */
export const failureSentence = (error: unknown): string => {
  const told = String(Object(error).message ?? error).replace(/^(ScriptError|Exception|Error): /, '');
  const known = failures.find(([pattern]) => pattern.test(told));
  return known?.[1] ?? `Google Sheets could not do this: ${shortened(told).replace(/\.$/, '')}.`;
};

const isAnswer = (given: unknown): given is Answer<unknown> => typeof Object(given).refused === 'boolean';

/** Calls a function of the script on Google's servers. Rejects with an `Error` whose message is a sentence. */
export const callServer = <Name extends ServerFunction>(
  name: Name,
  ...given: Parameters<SheetsServer[Name]>
): Promise<ReturnType<SheetsServer[Name]>> =>
  new Promise((resolve, reject) => {
    const fail = (sentence: string): void => reject(new Error(sentence));
    const timer = setTimeout(() => fail(silence), patience);
    const settle = (result: unknown): void => {
      clearTimeout(timer);
      if (!isAnswer(result)) fail('Google Sheets gave no answer that makes sense. Open the sidebar again.');
      else if (result.refused) fail(result.sentence);
      else resolve(result.result as ReturnType<SheetsServer[Name]>);
    };
    const failed = (error: unknown): void => {
      clearTimeout(timer);
      fail(failureSentence(error));
    };
    if (globalThis.google === undefined) {
      clearTimeout(timer);
      return fail('This page works only as the sidebar of a spreadsheet in Google Sheets.');
    }
    try {
      const run = globalThis.google.script.run.withSuccessHandler(settle).withFailureHandler(failed);
      (run as unknown as Record<string, (...given: unknown[]) => void>)[name]!(...given);
    } catch (error) {
      failed(error);
    }
  });
