import { hook } from './hook';

hook(window);
