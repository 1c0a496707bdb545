import { Problem } from '../catalog/problem.ts';
import { decodeText } from './decode-text.ts';
import { isWebFailure, type WebAnswer, type WebOptions, webRequest } from './web-request.ts';

export interface FetchedText {
  /** Without byte-order mark, lines ended by "\n". */
  text: string;
  /** Where the redirects led. */
  finalUrl: string;
  status: number;
}

/**
 * The text at a web address that the user named: http and https only, no private address on any hop unless `allowPrivate`,
 * at most 8 MiB, 10 s and 5 redirects. Throws a usage Problem where the address is refused, else a network Problem.
 */
export async function fetchText(
  url: string,
  options: Pick<WebOptions, 'allowPrivate' | 'maxBytes' | 'timeoutMs' | 'userAgent' | 'accept' | 'signal'> = {},
): Promise<FetchedText> {
  let answer: WebAnswer;
  try {
    answer = await webRequest(url, options);
  } catch (error) {
    if (!isWebFailure(error)) throw error;
    if (error.kind === 'refused')
      throw new Problem(
        'usage',
        `${url}: ${error.message}`,
        error.message.endsWith('no public address')
          ? '--allow-private lets it through'
          : 'give an http or https address without a user name',
      );
    throw new Problem('network', `${url}: ${error.message}`, 'try again later, or save it to a file first');
  }
  if (answer.status < 200 || answer.status > 299)
    throw new Problem('network', `${url}: the server says ${answer.status}`, 'check the address in a browser');
  const text = decodeText(answer.body, answer.headers['content-type']);
  if (text === undefined)
    throw new Problem('usage', `${url}: not in the character set that it claims`, 'save it as UTF-8 first');
  return { text: text.replace(/\r\n?/g, '\n'), finalUrl: answer.finalUrl, status: answer.status };
}
