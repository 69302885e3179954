import { stripVTControlCharacters } from "node:util";

/**
 * What somebody typed, without white space around it and without the sequences by which terminals show colours: a
 * question pasted from one may contain "\u001b[31m", of which "[31m" would count as a word.
 */
export const typedText = (text: string): string => stripVTControlCharacters(text).trim();
