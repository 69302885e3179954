/** Discord's limits on messages and components (API v10), in characters unless noted. */
export const MESSAGE_TEXT = 4000;
/** Components in one message, including nested ones. */
export const COMPONENTS = 40;
export const CONTENT = 2000;
export const EMBEDS = 10;
export const EMBED_TEXT = 6000;
export const NONCE = 25;
export const CUSTOM_ID = 100;
export const BUTTON_LABEL = 80;
export const BUTTONS_PER_ROW = 5;
/** Rows in a message without Components V2. */
export const ROWS = 5;
export const LINK = 512;
export const SELECT_OPTIONS = 25;
export const SELECT_TEXT = 100;
export const SELECT_PLACEHOLDER = 150;
export const SECTION_TEXTS = 3;
export const GALLERY_ITEMS = 10;
export const FILES = 10;
export const ALT_TEXT = 1024;
export const FORM_TITLE = 45;
export const FORM_FIELDS = 5;
export const FIELD_LABEL = 45;
export const FIELD_DESCRIPTION = 100;

/** Discord's limits on command declarations. */
export const COMMANDS = 100;
export const COMMAND_NAME = 32;
export const COMMAND_DESCRIPTION = 100;
export const COMMAND_OPTIONS = 25;
export const COMMAND_TEXT = 8000;
export const OPTION_LENGTH = 6000;
export const AUTOCOMPLETE_CHOICES = 25;
export const AUTOCOMPLETE_TEXT = 100;

/** Our own limit: an answer shows few excerpts at a time, so that people read each. */
export const EXCERPTS_PER_PAGE = 3;
/** Longest question accepted: its message must hold it escaped, because buttons read it back from there. */
export const QUESTION = 300;
/** Longest value of an option that narrows a question. */
export const NARROWING = 40;
