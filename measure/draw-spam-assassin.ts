import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spamAssassin } from './corpora';
import { type CorpusMail, withoutDoubles } from './draw-corpora';
import { plainText } from './draw-plain-text';

const groups = ['easy-ham-1', 'easy-ham-2', 'hard-ham-1', 'spam-1', 'spam-2'];

let mails: CorpusMail[] | undefined;

/**
 * Every mail of SpamAssassin's corpus, doubles removed, read once. The id is the group and the number in it. Throws where
 * it was not fetched.
 */
export function readSpamAssassin(): CorpusMail[] {
  mails ??= withoutDoubles(
    groups.flatMap((group) =>
      readdirSync(join(spamAssassin, group))
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .map((name) => mailOf(group, name)),
    ),
  );
  return mails;
}

function mailOf(group: string, name: string): CorpusMail {
  const { header, headers, text } = plainText(
    readFileSync(join(spamAssassin, group, name), 'utf8'),
  );
  const from = header('From');
  return {
    set: 'spam-assassin',
    id: `${group} ${name.split('.')[0]}`,
    // What one sender writes is much alike: one newsletter, one machine.
    group: `spam-assassin ${/[^\s<>"]+@[^\s<>"]+/.exec(from)?.[0].toLowerCase() ?? from}`,
    owner: header('Delivered-To') || header('To'),
    from,
    to: header('To'),
    cc: header('Cc'),
    subject: header('Subject'),
    at: header('Date'),
    headers,
    text,
    ...(/^\s*(?:<!doctype html|<html|<head|<body|<table|<p>|<font|<div|<center)/i.test(text)
      ? { markup: true }
      : {}),
    replied: false,
  };
}
