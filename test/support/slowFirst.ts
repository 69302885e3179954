import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Folders whose tests start whole bots, threads or databases, the slowest first. */
const slow = ["test/chaos/", "test/main/", "test/store/", "test/library/", "test/discord/", "test/terminal/"];

/** Starts the slow files first, so that none is left for a single worker at the end. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const room = slow.findIndex((one) => moduleId.includes(one));
      return room < 0 ? slow.length : room;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
