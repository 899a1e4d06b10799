import { createInterface } from 'node:readline';
import { mailLine, mailOfLine } from '../src/core/reading/mail-of-line';
import { read } from '../src/core/reading/read';
import { instantText } from './instant-text';

/**
 * Reads JSON lines on standard input, one mail each, and writes one reading each to standard output, in their order. A
 * line that is no mail gives a line that says so with its number, and the rest goes on.
 */
export async function run(): Promise<void> {
  let number = 0;
  for await (const line of createInterface({
    input: process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    if (line.trim() === '') continue;
    const answer = answerTo(line, number);
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await drained();
  }
}

function answerTo(line: string, number: number): unknown {
  try {
    return readingOfLine(JSON.parse(line));
  } catch (error) {
    return { line: number, error: error instanceof Error ? error.message : String(error) };
  }
}

function readingOfLine(value: unknown): unknown {
  const parsed = mailLine.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`no mail: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
  }
  const mail = mailOfLine(parsed.data, Date.now());
  const { kind, needsReply, pledges, chase, optOut, closing, language, wordsRead } = read(mail);
  return {
    id: parsed.data.id ?? null,
    kind,
    needsReply,
    pledges: pledges.map(({ words, by, dated }) => ({
      words,
      by: by === undefined ? null : instantText(by, mail.calendar.zone),
      dated,
    })),
    chase,
    optOut: optOut === 'asked',
    optOutWithdrawn: optOut === 'withdrawn',
    closing,
    language: language ?? null,
    restsOn: wordsRead ? 'words' : 'structure',
  };
}

function drained(): Promise<void> {
  return new Promise((resolve) => process.stdout.once('drain', () => resolve()));
}
