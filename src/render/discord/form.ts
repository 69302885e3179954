import { writeConfirmationId } from "./confirmation.ts";
import { labelText } from "./inlineText.ts";
import { FIELD_DESCRIPTION, FIELD_LABEL, FORM_FIELDS, FORM_TITLE } from "./discordLimits.ts";

/** A single-line text field of a form; it may stay empty. */
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

/** A form in the shape of Discord's API. */
export interface Form {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Field[];
}

/** Most characters in one field. */
const LONGEST = 400;

/**
 * A form that asks a moderator for texts.
 *
 * @param id the id of the pending confirmation behind the button that opens it
 * @param fields the name under which each text comes back, and its description
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
      label: labelText(capital(name), FIELD_LABEL),
      description: labelText(description, FIELD_DESCRIPTION),
      component: { type: 4, custom_id: name, style: 1, required: false, max_length: LONGEST },
    })),
  };
}

/** A name as a label: "Outlet", "URL". */
export function capital(name: string): string {
  return name === "url" ? "URL" : name.charAt(0).toUpperCase() + name.slice(1);
}
