import { outlook } from '../webmail/outlook/outlook';
import { begin } from './begin';

begin(outlook);
