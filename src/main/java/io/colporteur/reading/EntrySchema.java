package io.colporteur.reading;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.ParsedEntry;
import io.colporteur.entry.SourcePath;
import io.colporteur.notation.Value;
import io.colporteur.notation.Value.Fields;
import java.time.ZoneId;
import java.util.Map;

/** The third step: values to an entry whose fields have their types. For any number of threads. */
final class EntrySchema {

    private final FieldNames names;
    private final Dates dates;

    EntrySchema(FieldNames names, ZoneId zone) {
        this.names = names;
        this.dates = new Dates(zone);
    }

    /** The entry without what was reported; a caller looks at the diagnostics before it uses it. */
    ParsedEntry entry(
            SourcePath source, Value root, String body, int bodyLine, String bodyHtml, Diagnostics diagnostics) {
        EntryFields fields = new EntryFields(new FieldFinder(fieldsOf(root, diagnostics), names), dates, diagnostics);
        return new ParsedEntry(
                source,
                fields.text("id"),
                fields.text("title"),
                fields.text("slug"),
                fields.texts("author"),
                fields.cover(),
                fields.paragraphs("summary"),
                fields.text("importance"),
                fields.text("site"),
                fields.text("free_resource"),
                fields.text("isbn"),
                fields.bool("mandatory"),
                fields.texts("paths"),
                fields.crumbs(),
                fields.instant("date"),
                fields.instant("updated"),
                fields.instant("expires"),
                fields.draft(),
                fields.hidden(),
                fields.text("lang"),
                fields.texts("tags"),
                fields.others(),
                body,
                bodyLine,
                bodyHtml);
    }

    private static Fields fieldsOf(Value root, Diagnostics diagnostics) {
        if (root instanceof Fields fields) {
            return fields;
        }
        if (!root.absent()) {
            diagnostics.report(
                    Code.FRONT_MATTER_SHAPE,
                    root.at(),
                    "",
                    "The front matter is " + root.noun() + ", not a group of fields.",
                    "Write each field on a line as name: value, with a space after the colon; in JSON, all in one pair of braces.");
        }
        return new Fields(Map.of(), root.at());
    }
}
