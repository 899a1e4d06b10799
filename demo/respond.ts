export interface DemoRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface DemoResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Answers one request of the browser; `'refused'` is a failed connection, or an origin that is another demo's. */
export type Respond = (request: DemoRequest) => Promise<DemoResponse | 'refused'>;

/** The answer of the first of `responders` that does not refuse: each refuses all origins but its own. */
export async function firstAnswer(
  responders: readonly Respond[],
  request: DemoRequest,
): Promise<DemoResponse | 'refused'> {
  for (const respond of responders) {
    const answer = await respond(request);
    if (answer !== 'refused') return answer;
  }
  return 'refused';
}

/** An answer that nobody keeps. */
export const answer = (type: string, body: string): DemoResponse => ({
  status: 200,
  headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
  body,
});

export const json = (value: unknown) => answer('application/json', JSON.stringify(value));

export const notFound: DemoResponse = { status: 404, headers: {}, body: '' };
