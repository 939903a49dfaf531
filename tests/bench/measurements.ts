/** Owns the list of measurements: the one place that a new one is added to. */
import { catalogue } from './measure-catalogue.ts';
import { daily } from './measure-daily.ts';
import { fanOut } from './measure-fan-out.ts';
import { discord, slackHttp, slackSocket } from './measure-surfaces.ts';
import { growth } from './measure-growth.ts';
import { mockDiscord, mockSlack } from './measure-mock.ts';
import type { Measurement } from './measurement.ts';
import { parse } from './measure-parse.ts';
import { questions } from './measure-questions.ts';

export const MEASUREMENTS: readonly Measurement[] = [
  parse,
  growth,
  catalogue,
  questions,
  daily,
  fanOut,
  slackSocket,
  slackHttp,
  discord,
  mockSlack,
  mockDiscord,
];
