import { part } from './dom';

/** The place inside a message's item where its reply box opens: `.ip` (facts A4); not one that its mail imitates. */
export const replyAreaOf = (item: Element): HTMLElement => part(item, '.ip:not(.a3s *)');
