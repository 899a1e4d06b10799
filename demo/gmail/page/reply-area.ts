import { part } from './dom';

/** The place inside a message's item where its reply box opens: `.ip` (facts A4). */
export const replyAreaOf = (item: Element): HTMLElement => part(item, '.ip');
