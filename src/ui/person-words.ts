import { channels } from '../core/people/record';
import { type FirstStage, firstStages, isFirstStage } from '../core/people/stages';
import { say, type WordKey } from './words';

/** What a stage is called: in the user's language, or as they named it. */
export function stageWords(stage: string): string {
  return isFirstStage(stage) ? say(stageKeys[stage]) : stage;
}

/**
 * Every stage that there is to choose: those that come with us, and the user's own. `present`: what somebody is now, who
 * may have a stage that was removed since.
 */
export function stagesOf(own: readonly string[], present?: string): string[] {
  const all = [...own, ...(present === undefined ? [] : [present])];
  return [...new Set([...firstStages, ...all])];
}

const stageKeys: Record<FirstStage, WordKey> = {
  prospect: 'stage_prospect',
  customer: 'stage_customer',
  'past-customer': 'stage_pastCustomer',
  'lost-prospect': 'stage_lostProspect',
  partner: 'stage_partner',
  supplier: 'stage_supplier',
  colleague: 'stage_colleague',
  private: 'stage_private',
};

/** What a channel is called: in the user's language, or as they wrote it. */
export function channelWords(channel: string): string {
  const known = channels.find((each) => each === channel);
  return known === undefined ? channel : say(channelKeys[known]);
}

/** The channel that the user means by what they typed. */
export function channelOf(words: string): string {
  return channels.find((each) => channelWords(each) === words) ?? words;
}

const channelKeys: Record<(typeof channels)[number], WordKey> = {
  mail: 'channel_mail',
  phone: 'channel_phone',
  message: 'channel_message',
  'in-person': 'channel_inPerson',
};
