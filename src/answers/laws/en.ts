// English sentences about the laws, frames, programmes and addresses.
import type { Dates } from '../terms/index.ts';
import type { LawsWording } from './ja.ts';

const and = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

export const english = (dates: Dates): LawsWording => ({
  fullName: (p) => `The full name of the ${p.name} is 「${p.full}」.`,
  plan: (p) => `Under the ${p.name} the plan is the ${p.plan} (${p.decision}).`,
  approver: (p) => `The ${p.name} needs ${p.decision} (${p.plan}).`,
  applicants: (p) => `The ${p.name} is for ${p.applicants}.`,
  pattern: (p) => `The ${p.name} is pattern ${p.number}.`,
  overview: (p) =>
    `The ${p.name}, in full 「${p.full}」, is pattern ${p.number} of the law-linked frame; its requirement is ${p.requirement}.`,
  three: (p) => `The law-linked frame (法制度連携枠) is linked with three acts: ${and(p.names)}.`,
  compareSome: 'They differ in the plan, in who decides and in whom they are for:',
  compare: 'The three acts differ in the plan, in who decides and in whom they are for:',
  columns: ['Act', 'Full name', 'Plan', 'Decided by', 'For whom'],
  framesOne: (p) => `The ${p.count} frames of ${p.year} are the ${p.frames}.`,
  framesNone: (p) => `${p.year} had a single call without frames.`,
  frameYears: (p) => `The ${p.frame} is a frame of ${p.years}${p.onwards ? ' onwards' : ''}.`,
  framesAll: 'The frames by year:',
  priorityFields:
    'Of the priority fields, ① is the right-hand talent frame (右腕人材枠) and ② the law-linked frame (法制度連携枠).',
  framesCompared: (p) => `The frames differ in what they support: ${p.parts.join('; ')}.`,
  framePurpose: (p) => `the ${p.frame} supports ${p.purpose}`,
  frameRequirement:
    'The law-linked frame is limited to operators with an approval, certification or designation under one of the three acts.',
  frameRates: (p) => `The rates in ${p.year}:`,
  programme: (p) => `The programme of ${p.year} is called 「${p.name}」.`,
  programmes: 'The programmes by year:',
  announced: (p) => `The results of ${p.year} were announced in ${p.when}.`,
  announcedAll: 'The results were announced as follows:',
  announcedUnknown: (p) => `The results of ${p.year} are not in the document, which is of ${dates.documentDate}.`,
  link: (p) => `${p.label}: ${p.url}`,
  links: (p) => `The addresses${p.law === null ? ' in the document' : ` for the ${p.law}`} are:`,
  linkColumns: ['Page', 'Address'],
  linkAbsent: 'The address of that page is not in the document.',
  linkNearby: 'The document gives addresses of pages about the three acts and of the e-mail magazine form.',
  yearColumns: { year: 'Year', frames: 'Frames', programme: 'Programme', announced: 'Announced' },
  suggestions: {
    adopters: (p) => `Who was adopted under ${p.name}?`,
    links: (p) => `Where is the guideline for ${p.name}?`,
    requirement: 'What does the law-linked frame require?',
    compare: 'How do the three acts differ?',
    fullName: (p) => `What is the full name of ${p.name}?`,
    rates: `What are the rates in ${dates.coming}?`,
    list: `List the operators adopted in ${dates.last}`,
  },
});
