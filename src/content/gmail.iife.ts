import { gmail } from '../webmail/gmail/gmail';
import { begin } from './begin';

begin(gmail);
