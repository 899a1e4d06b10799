import { items } from '../json';
import { member } from './node';

/**
 * The responses to what a request asked for, one for each in its order: `{ResponseCode: 'NoError', Items}` (EWS). Where
 * there are none the body speaks for all.
 */
export function responsesIn(answer: unknown, asked: number): unknown[] {
  const body = member(answer, 'Body');
  const responses = items(member(body, 'ResponseMessages', 'Items'), asked);
  return responses.length === 0 ? Array<unknown>(asked).fill(body) : responses;
}

/**
 * EWS: `ResponseClass` is Success, Warning or Error, `ResponseCode` NoError or what went wrong. Undefined where a
 * response says neither: then nobody knows.
 */
export function isSuccess(response: unknown): boolean | undefined {
  const code = member(response, 'ResponseCode') ?? member(response, 'ErrorCode');
  if (typeof code === 'string') return code === 'NoError';
  if (member(response, 'FaultMessage') !== undefined) return false;
  const kind = member(response, 'ResponseClass');
  return typeof kind === 'string' ? kind !== 'Error' : undefined;
}
