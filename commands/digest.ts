import { add } from "./digest/add.ts";
import { edit } from "./digest/edit.ts";
import { list } from "./digest/list.ts";
import { now } from "./digest/now.ts";
import { pause } from "./digest/pause.ts";
import { preview } from "./digest/preview.ts";
import { remove } from "./digest/remove.ts";
import { resume } from "./digest/resume.ts";
import type { ModeratorCommand } from "./moderator.ts";

/** Operations on the digests of a server, for moderators. */
export const digest: ModeratorCommand = {
  name: "digest",
  description: "Post what is new in the coverage, on a schedule",
  subcommands: [add, list, preview, now, pause, resume, edit, remove],
};
