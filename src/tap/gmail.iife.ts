import { tapGmail } from './gmail/tap-gmail';
import { hook } from './hook';

hook(window, tapGmail);
