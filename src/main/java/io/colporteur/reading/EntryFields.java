package io.colporteur.reading;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Output;
import io.colporteur.entry.ParsedEntry.CoverField;
import io.colporteur.entry.ParsedEntry.CrumbField;
import io.colporteur.entry.Text;
import io.colporteur.notation.Value;
import io.colporteur.notation.Value.Fields;
import io.colporteur.notation.Value.Items;
import io.colporteur.notation.Value.Scalar;
import io.colporteur.reading.FieldFinder.Found;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one entry by their types. What has another shape than its field wants is reported and left out. For one
 * entry.
 */
final class EntryFields {

    private static final String CRUMBS = "[{title: Home, path: /}, {title: Books}]";

    private final FieldFinder finder;
    private final Dates dates;
    private final Diagnostics diagnostics;

    EntryFields(FieldFinder finder, Dates dates, Diagnostics diagnostics) {
        this.finder = finder;
        this.dates = dates;
        this.diagnostics = diagnostics;
    }

    @Nullable Text text(String canonical) {
        return text(finder.find(canonical), "a text", "some text");
    }

    /** A text in which a blank line means something. */
    @Nullable Text paragraphs(String canonical) {
        Found found = finder.find(canonical);
        return found != null && found.value() instanceof Scalar scalar
                ? new Text(scalar.paragraphs().strip(), scalar.at())
                : text(canonical);
    }

    /** A list of texts, or a single one: a text is never split, since a comma may well be part of it. */
    List<Text> texts(String canonical) {
        Found found = finder.find(canonical);
        if (found == null) {
            return List.of();
        }
        if (found.value() instanceof Scalar scalar) {
            return List.of(text(scalar));
        }
        if (!(found.value() instanceof Items items)) {
            wrongShape(found, found.value(), "a text or a list of texts", "[first, second]");
            return List.of();
        }
        List<Text> texts = new ArrayList<>();
        for (Value item : items.values()) {
            if (!(item instanceof Scalar scalar)) {
                wrongShape(found, item, "only texts in its list", "[first, second]");
            } else if (!scalar.absent()) {
                texts.add(text(scalar));
            }
        }
        return texts;
    }

    @Nullable Boolean bool(String canonical) {
        Found found = finder.find(canonical);
        Text field = text(found, "yes or no", "true");
        if (found == null || field == null) {
            return null;
        }
        Boolean yes = yesOrNo(field.value());
        if (yes == null) {
            diagnostics.report(
                    Code.BOOLEAN_INVALID,
                    field,
                    "The field " + found.fullName() + " wants yes or no, and \"" + field.value() + "\" is neither.",
                    "Write " + found.fullName() + ": true or " + found.fullName()
                            + ": false; yes, no, oui and non are understood too.");
        }
        return yes;
    }

    /** Whether the entry is kept back. What is neither yes nor no, and yet is allowed to be, rather keeps it. */
    boolean draft() {
        boolean unpublished = unpublished();
        return unpublished || (finder.find("draft") != null && !Boolean.FALSE.equals(bool("draft")));
    }

    /** Jekyll's {@code published: false}. Where {@code published} holds anything but yes or no, it is another field. */
    private boolean unpublished() {
        Found found = finder.isUsed("published") ? null : finder.named("published");
        if (found == null || !(found.value() instanceof Scalar scalar)) {
            return false;
        }
        Boolean published = yesOrNo(scalar.text().strip());
        if (published == null) {
            return false;
        }
        finder.use(found);
        return !published;
    }

    /** From what the entry is hidden: what is named, or all for yes. A name of nothing, where it is allowed, rather hides too much. */
    List<Output> hidden() {
        Found found = finder.find("hidden");
        if (found == null) {
            return List.of();
        }
        Set<Output> hidden = EnumSet.noneOf(Output.class);
        for (Text name : texts("hidden")) {
            Output named = Output.of(name.value()).orElse(null);
            Boolean all = yesOrNo(name.value());
            if (named != null) {
                hidden.add(named);
            } else if (!Boolean.FALSE.equals(all)) {
                hidden.addAll(EnumSet.allOf(Output.class));
            }
            if (named == null && all == null) {
                reportHidden(found, name);
            }
        }
        return List.copyOf(hidden);
    }

    private void reportHidden(Found found, Text name) {
        String names = String.join(", ", Output.words());
        diagnostics.report(
                Code.HIDDEN_INVALID,
                name,
                "The field " + found.fullName() + " wants what the entry is hidden from, and there is no \""
                        + name.value() + "\": there are " + names + ".",
                "Write " + found.fullName() + ": [" + names + "], or one of them; " + found.fullName()
                        + ": true stands for all.");
    }

    @Nullable Instant instant(String canonical) {
        Text field = text(finder.find(canonical), "a date", "2024-04-09");
        return field == null ? null : dates.read(field, diagnostics);
    }

    /** The cover's name; with the {@code alt} and {@code credit} that stand beside it when it stands within fields. */
    @Nullable CoverField cover() {
        Found found = finder.find("cover");
        if (found == null) {
            return null;
        }
        if (!(found.value() instanceof Scalar src)) {
            wrongShape(found, found.value(), "the name of an image", "image.jpg");
            return null;
        }
        Text beside = text(finder.beside(found, "alt"), "a text", "some text");
        Text alt = beside == null ? text("cover_alt") : beside;
        Text credit = text(finder.beside(found, "credit"), "a text", "some text");
        return new CoverField(text(src), alt, credit);
    }

    List<CrumbField> crumbs() {
        Found found = finder.find("breadcrumbs");
        if (found == null) {
            return List.of();
        }
        if (!(found.value() instanceof Items items)) {
            wrongShape(found, found.value(), "a list", CRUMBS);
            return List.of();
        }
        List<CrumbField> crumbs = new ArrayList<>();
        for (Value item : items.values()) {
            CrumbField crumb = item.absent() ? null : crumb(found, item);
            if (crumb != null) {
                crumbs.add(crumb);
            }
        }
        return crumbs;
    }

    private @Nullable CrumbField crumb(Found crumbs, Value item) {
        if (item instanceof Scalar scalar) {
            return new CrumbField(text(scalar), null);
        }
        if (item instanceof Fields fields && fields.get("title") instanceof Scalar title && !title.absent()) {
            Value path = fields.get("path");
            if (path == null || path.absent()) {
                return new CrumbField(text(title), null);
            }
            if (path instanceof Scalar scalar) {
                return new CrumbField(text(title), text(scalar));
            }
        }
        wrongShape(crumbs, item, "a title, and a path if there is one, in each item", CRUMBS);
        return null;
    }

    Map<String, Object> others() {
        return finder.others();
    }

    private @Nullable Text text(@Nullable Found found, String wanted, String example) {
        if (found == null) {
            return null;
        }
        if (found.value() instanceof Scalar scalar) {
            return text(scalar);
        }
        wrongShape(found, found.value(), wanted, example);
        return null;
    }

    private static Text text(Scalar scalar) {
        return new Text(scalar.text().strip(), scalar.at());
    }

    private void wrongShape(Found field, Value value, String wanted, String example) {
        diagnostics.report(
                Code.FIELD_SHAPE,
                value.at(),
                "",
                "The field " + field.fullName() + " wants " + wanted + ", and here stands " + value.noun() + ".",
                "Write it as " + field.fullName() + ": " + example);
    }

    private static @Nullable Boolean yesOrNo(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "oui", "vrai", "on", "1" -> true;
            case "false", "no", "non", "faux", "off", "0" -> false;
            default -> null;
        };
    }
}
