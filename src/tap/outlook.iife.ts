import { hook } from './hook';
import { tapOutlook } from './outlook/tap-outlook';

hook(window, tapOutlook);
