/**
 * The text of a web answer. The character set is the one that a byte-order mark, the header or the page itself names, in that
 * order, else UTF-8. `undefined` where the bytes are not in it.
 */
export function decodeText(bytes: Uint8Array, contentType: string = ''): string | undefined {
  const label =
    markOf(bytes) ?? /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1] ?? charsetInPage(bytes) ?? 'utf-8';
  try {
    return decoderOf(label).decode(bytes);
  } catch {
    return undefined;
  }
}

/** As `decodeText`, with a mark in place of every byte that is not in the set: for looking at, not for keeping. */
export function decodeLoosely(bytes: Uint8Array, contentType?: string): string {
  return decodeText(bytes, contentType) ?? new TextDecoder('utf-8').decode(bytes);
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Browsers look at the first kilobyte of a page too. */
function charsetInPage(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1];
}

/** A set that nobody knows is taken for UTF-8, and the bytes decide. */
function decoderOf(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return new TextDecoder('utf-8', { fatal: true });
  }
}
