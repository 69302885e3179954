/** Name and unit of a figure -> the figure. */
export type Measured = Readonly<Record<string, number>>;

/** A question of the measurement. */
export interface Asked {
  readonly command: string;
  readonly question: string;
}
