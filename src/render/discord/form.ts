import { writeConfirmationId } from "./confirmation.ts";
import { labelText } from "./inlineText.ts";
import { FIELD_DESCRIPTION, FIELD_LABEL, FORM_FIELDS, FORM_TITLE } from "./limits.ts";

/** One line of text that a form asks for; it may stay empty. */
interface Field {
  readonly type: 18;
  readonly label: string;
  readonly description: string;
  readonly component: {
    readonly type: 4;
    readonly custom_id: string;
    readonly style: 1;
    readonly required: false;
    readonly max_length: number;
  };
}

/** A form, as Discord's API takes it. */
export interface Form {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Field[];
}

/** Longest text of one field, in characters. */
const LONGEST = 400;

/**
 * A form that asks a moderator for texts.
 *
 * @param id what was remembered for the button that opens it
 * @param fields their names, by which the texts come back, and what each is
 */
export function formOf(
  id: string,
  title: string,
  fields: readonly { readonly name: string; readonly description: string }[],
): Form {
  return {
    custom_id: writeConfirmationId({ kind: "form", id }),
    title: labelText(title, FORM_TITLE),
    components: fields.slice(0, FORM_FIELDS).map(({ name, description }) => ({
      type: 18,
      label: labelText(name.charAt(0).toUpperCase() + name.slice(1), FIELD_LABEL),
      description: labelText(description, FIELD_DESCRIPTION),
      component: { type: 4, custom_id: name, style: 1, required: false, max_length: LONGEST },
    })),
  };
}
