import {
  accents,
  COMPONENTS_V2,
  EPHEMERAL,
  type ActionButton,
  type ActionRow,
  type ContainerChild,
  type LinkButton,
  type Message,
  type PictureFile,
  type TextFile,
} from "./component.ts";
import { BUTTONS_PER_ROW } from "./discordLimits.ts";

/** Puts parts into one container of a message that mentions nobody. */
export function buildMessage(
  accent: keyof typeof accents,
  components: readonly ContainerChild[],
  isPrivate: boolean,
  files: readonly TextFile[] = [],
): Message {
  return {
    body: {
      flags: COMPONENTS_V2 | (isPrivate ? EPHEMERAL : 0),
      components: [{ type: 17, accent_color: accents[accent], components }],
      allowed_mentions: { parse: [] },
      attachments: files.map(({ name, description }, at) => ({
        id: String(at),
        filename: name,
        description,
      })),
    },
    files,
  };
}

/** Adds a picture to a message; one of its parts shows it. */
export function withPicture(message: Message, picture: PictureFile): Message {
  const { body, pictures = [] } = message;
  const { name, description } = picture;
  const attachment = { id: String(body.attachments.length), filename: name, description };
  return {
    ...message,
    body: { ...body, attachments: [...body.attachments, attachment] },
    pictures: [...pictures, picture],
  };
}

/** Shows a picture that the same message uploads. */
export const gallery = ({ name, description }: PictureFile): ContainerChild => ({
  type: 12,
  items: [{ media: { url: `attachment://${name}` }, description }],
});

/** A paragraph of Discord markdown; verbatim text in it must already be escaped. */
export const text = (content: string): ContainerChild => ({ type: 10, content });

/** A paragraph with a button beside it. */
export const section = (content: string, accessory: ActionButton): ContainerChild => ({
  type: 9,
  components: [{ type: 10, content }],
  accessory,
});

/** A thin line between two parts. */
export const rule: ContainerChild = { type: 14, divider: true, spacing: 1 };

/** Shows a file that the same message uploads. */
export const fileDisplay = ({ name }: TextFile): ContainerChild => ({
  type: 13,
  file: { url: `attachment://${name}` },
});

/** Rows of at most five buttons each. */
export function buttonRows(buttons: readonly (ActionButton | LinkButton)[]): ActionRow[] {
  const rows: ActionRow[] = [];
  for (let at = 0; at < buttons.length; at += BUTTONS_PER_ROW)
    rows.push({ type: 1, components: buttons.slice(at, at + BUTTONS_PER_ROW) });
  return rows;
}
