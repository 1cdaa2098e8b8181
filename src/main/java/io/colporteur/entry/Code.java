package io.colporteur.entry;

import java.util.Locale;

/** Every kind of thing that can be said about a file. The names are a promise: they are only added to. */
public enum Code {
    // Reading: the file as bytes and as front matter
    ENCODING_UNDECLARED(Severity.WARNING, Leeway.ANY, "The file is not UTF-8; it was read as windows-1252."),
    CHARACTER_REMOVED(Severity.WARNING, Leeway.ANY, "A control character that no feed can carry was left out."),
    FILE_TOO_LARGE(Severity.ERROR, Leeway.NO_ENTRY, "The file is larger than an entry can be."),
    FILE_OUTSIDE(Severity.ERROR, Leeway.NO_ENTRY, "The file is a link that leads out of the inbox."),
    FILE_NAME(
            Severity.ERROR, Leeway.NO_ENTRY, "The name of a file or a folder cannot be used, so that it is not read."),
    FOLDER_LINKED(Severity.WARNING, Leeway.ANY, "A folder is only a link to one, and is not followed."),
    FILE_UNREADABLE(Severity.ERROR, Leeway.NO_ENTRY, "The file cannot be opened or read."),
    FRONT_MATTER_MISSING(Severity.ERROR, Leeway.NO_ENTRY, "The file does not begin with front matter."),
    FRONT_MATTER_UNCLOSED(Severity.ERROR, Leeway.NO_ENTRY, "The front matter has no closing line."),
    FRONT_MATTER_SYNTAX(Severity.ERROR, Leeway.NO_ENTRY, "The fields are not valid YAML, TOML or JSON."),
    FRONT_MATTER_SHAPE(Severity.ERROR, Leeway.NO_ENTRY, "The front matter is not a group of fields."),
    FIELD_DUPLICATE(Severity.ERROR, Leeway.ANY, "A field is given twice."),
    FIELD_SHAPE(
            Severity.ERROR,
            Leeway.ANY,
            "A field holds a list or fields where a text is wanted, or the other way round."),
    BOOLEAN_INVALID(Severity.ERROR, Leeway.ANY, "A yes-or-no field holds something else."),
    HIDDEN_INVALID(Severity.ERROR, Leeway.ANY, "An entry is to be hidden from something that there is not."),
    DATE_INVALID(Severity.ERROR, Leeway.ANY, "A date cannot be read."),
    DATE_FORM(Severity.NOTE, Leeway.ANY, "A date is in an unusual form."),

    INTERNAL(Severity.ERROR, Leeway.NO_ENTRY, "The program itself failed on the file."),

    // Enrichment: what the fields say
    TITLE_MISSING(Severity.WARNING, Leeway.ANY, "The entry has no title; one was made."),
    TITLE_MARKUP(Severity.NOTE, Leeway.ANY, "A title holds HTML or entities; they became plain text."),
    TEXT_MARKUP(Severity.NOTE, Leeway.ANY, "A field of plain text holds HTML or entities; they became plain text."),
    ID_INVALID(Severity.ERROR, Leeway.NO_NAME, "An id cannot be used as one."),
    COLLECTION_RESERVED(Severity.ERROR, Leeway.NO_NAME, "A folder's name is one that the outbox needs itself."),
    SLUG_ILLEGAL(Severity.WARNING, Leeway.ANY, "A given slug is not a legal path; another was made of it."),
    SLUG_RESERVED(Severity.ERROR, Leeway.NO_NAME, "A slug is a name that the outbox needs itself."),
    SLUG_CONTESTED(Severity.WARNING, Leeway.NAMED_ALREADY, "Another entry has this slug; a number was added."),
    ID_TAKEN(Severity.ERROR, Leeway.NO_NAME, "Another entry has this id."),
    SUMMARY_MISSING(Severity.NOTE, Leeway.ANY, "The entry has no summary."),
    SUMMARY_ENTITIES(Severity.NOTE, Leeway.ANY, "HTML entities became characters."),
    SUMMARY_GLUED(Severity.NOTE, Leeway.ANY, "Two sentences were glued together; a space was put between them."),
    TYPOGRAPHY(
            Severity.NOTE, Leeway.ANY, "Spaces at signs of French, where no line may break, became no-break spaces."),
    MARKUP_REMOVED(Severity.WARNING, Leeway.ANY, "Markup that is not safe to publish was removed."),
    AUTHOR_MISSING(Severity.NOTE, Leeway.ANY, "The entry names no author."),
    ISBN_INVALID(Severity.WARNING, Leeway.ANY, "An ISBN is wrong and was left out."),
    ISBN_SHARED(Severity.WARNING, Leeway.PUBLISHED, "Another entry has this ISBN too."),
    COVER_MISSING(Severity.WARNING, Leeway.ANY, "The cover is not where covers are."),
    COVER_EXTENSION(
            Severity.WARNING,
            Leeway.ANY,
            "The cover's file has another extension, or other capitals, than the entry says."),
    COVER_TYPE(Severity.WARNING, Leeway.ANY, "The cover's bytes are of another type than its name says."),
    COVER_UNREADABLE(Severity.WARNING, Leeway.ANY, "The cover is not an image that can be published."),
    COVER_TOO_LARGE(Severity.WARNING, Leeway.ANY, "The cover has too many bytes or pixels."),
    COVER_SMALL(Severity.WARNING, Leeway.ANY, "The cover has few pixels."),
    COVER_SHARED(Severity.NOTE, Leeway.PUBLISHED, "Another entry has this cover too."),
    COVER_UNUSED(Severity.NOTE, Leeway.PUBLISHED, "No entry has this cover."),
    COVER_REMOTE(Severity.NOTE, Leeway.ANY, "The cover is an address elsewhere, which is not looked at."),
    LINK_INVALID(Severity.WARNING, Leeway.ANY, "An address is not one that can be published."),
    LINK_LOCAL(Severity.WARNING, Leeway.ANY, "An address leads to the author's own machine."),
    LINK_MENDED(Severity.WARNING, Leeway.ANY, "An address was mistyped, and is published as it was meant."),
    LINK_INSECURE(Severity.NOTE, Leeway.ANY, "An address begins with http: and not with https:."),
    LINK_DEAD(Severity.WARNING, Leeway.ASKED, "There is nothing any more at an address."),
    LINK_MOVED(Severity.NOTE, Leeway.ASKED, "What an address leads to has moved for good."),
    LINK_SILENT(Severity.NOTE, Leeway.ASKED, "Whether an address still leads anywhere cannot be told."),
    PATH_INVALID(Severity.WARNING, Leeway.ANY, "A site path cannot be used and was left out."),
    PATH_RESERVED(Severity.WARNING, Leeway.ANY, "A site path begins with a name that the outbox needs itself."),
    BREADCRUMBS_COMPLETED(
            Severity.NOTE, Leeway.ANY, "The breadcrumbs lacked the site's root or the entry itself; it was added."),
    LANGUAGE_INVALID(Severity.WARNING, Leeway.ANY, "A language is not a language tag."),
    DATES_ORDER(Severity.WARNING, Leeway.ANY, "An entry expires before it is published.");

    private final Severity severity;
    private final Leeway leeway;
    private final String meaning;

    Code(Severity severity, Leeway leeway, String meaning) {
        this.severity = severity;
        this.leeway = leeway;
        this.meaning = meaning;
    }

    /** The name that people and machines see: {@code cover-missing}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How bad it is unless the config says otherwise: its own severity. */
    public Severity severity() {
        return severity;
    }

    /** How bad the config may say that it is. */
    public Leeway leeway() {
        return leeway;
    }

    /** What it means, in a sentence. */
    public String meaning() {
        return meaning;
    }
}
