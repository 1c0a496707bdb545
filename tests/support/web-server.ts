import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface WebServer {
  /** `http://127.0.0.1:<port>` */
  base: string;
  /** `GET /path` for every request that arrived, in order. */
  hits: string[];
  headers: IncomingMessage['headers'][];
  close(): Promise<void>;
}

/** A real HTTP server on the loopback, with an answer a path; what has none is 404. */
export async function startWebServer(answers: Record<string, Answer>): Promise<WebServer> {
  const hits: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    hits.push(`${request.method} ${url}`);
    headers.push(request.headers);
    const answer = answers[url] ?? answers[url.replace(/[?#].*$/, '')];
    if (answer !== undefined) return answer(request, response);
    response.writeHead(404, { 'Content-Type': 'text/html' });
    response.end('<title>Not found</title>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hits,
    headers,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Answers with a text. */
export function page(text: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Answer {
  return (_, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
    response.end(text);
  };
}

/** Sends the reader on. The address goes out as UTF-8, as servers send it although the standard has ASCII only. */
export function redirect(to: string, status = 302): Answer {
  return (_, response) => {
    response.writeHead(status, { Location: Buffer.from(to).toString('latin1') });
    response.end();
  };
}
