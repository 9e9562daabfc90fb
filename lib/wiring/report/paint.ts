import { styleText } from 'node:util';

/** What a piece of a report is, for those who give it a colour. */
export type Role = 'error' | 'warning' | 'note' | 'strong' | 'faint' | 'good';

/** Gives a piece of a report its look. */
export type Paint = (role: Role, text: string) => string;

/** For files, pipes and those who want no colours. */
export const plain: Paint = (_role, text) => text;

/** For terminals. */
export const coloured: Paint = (role, text) => styleText([...STYLES[role]], text, { validateStream: false });

const STYLES = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  note: ['bold', 'cyan'],
  strong: ['bold'],
  faint: ['blue'],
  good: ['green'],
} as const;
