// The Components V2 that the bot sends, in the form of Discord's API.

interface TextDisplay {
  readonly type: 10;
  readonly content: string;
}

interface Separator {
  readonly type: 14;
  readonly divider: boolean;
  readonly spacing: 1 | 2;
}

interface FileDisplay {
  readonly type: 13;
  readonly file: { readonly url: `attachment://${string}` };
}

/** A button that sends an interaction to the bot (styles 1 to 4). */
export interface ActionButton {
  readonly type: 2;
  readonly style: 1 | 2 | 3 | 4;
  readonly label: string;
  readonly custom_id: string;
}

export interface LinkButton {
  readonly type: 2;
  readonly style: 5;
  readonly label: string;
  readonly url: string;
}

interface Select {
  readonly type: 3;
  readonly custom_id: string;
  readonly placeholder: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

export interface ActionRow {
  readonly type: 1;
  readonly components: readonly (ActionButton | LinkButton | Select)[];
}

/** Text with a button beside it. */
interface Section {
  readonly type: 9;
  readonly components: readonly TextDisplay[];
  readonly accessory: ActionButton | LinkButton;
}

export type ContainerChild = TextDisplay | Separator | FileDisplay | Gallery | ActionRow | Section;

interface Container {
  readonly type: 17;
  /** Invisible; Discord returns it as it was sent. */
  readonly id?: number;
  readonly accent_color: number;
  readonly components: readonly ContainerChild[];
}

/** A text file to upload with a message; `attachment://` refers to its `name`. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
  /** Read by screen readers, at most 1024 characters. */
  readonly description: string;
}

/** A picture to upload with a message. */
export interface PictureFile {
  readonly name: string;
  /** PNG data. */
  readonly data: Uint8Array;
  /** Read by screen readers, at most 1024 characters. */
  readonly description: string;
}

/** Pictures, each with its description. */
interface Gallery {
  readonly type: 12;
  readonly items: readonly {
    readonly media: { readonly url: `attachment://${string}` };
    readonly description: string;
  }[];
}

/**
 * A whole message: the body in the form of Discord's API, and the files to upload with it, numbered by `attachments`.
 */
export interface Message {
  readonly body: {
    readonly flags: number;
    readonly components: readonly Container[];
    readonly allowed_mentions: { readonly parse: readonly [] };
    readonly attachments: readonly {
      readonly id: string;
      readonly filename: string;
      readonly description: string;
    }[];
  };
  readonly files: readonly TextFile[];
  /** Numbered after the files. */
  readonly pictures?: readonly PictureFile[];
}

/** Message flags. */
export const EPHEMERAL = 1 << 6;
export const COMPONENTS_V2 = 1 << 15;

/** Accent colours by the kind of content. */
export const accents = {
  found: 0x3a7d6b,
  likely: 0xb58a2e,
  nothing: 0x80848e,
  choices: 0x5b6eae,
  corrected: 0xc2763a,
  retracted: 0xa8443f,
  error: 0xa8443f,
} as const;
