// Sentences about what a language model did, in the asker's language.
import type { Language } from '../../understanding/language.ts';
import { english } from './en.ts';
import { japanese, type ModelWording } from './ja.ts';

export const modelWording = (language: Language): ModelWording => (language === 'ja' ? japanese : english);
