package io.colporteur.entry;

import java.util.Locale;

/** Every kind of thing that can be said about a file. The names are a promise: they are only added to. */
public enum Code {
    // Reading: the file as bytes and as front matter
    ENCODING_UNDECLARED(Severity.WARNING, "The file is not UTF-8; it was read as windows-1252."),
    CHARACTER_REMOVED(Severity.WARNING, "A control character that no feed can carry was left out."),
    FILE_TOO_LARGE(Severity.ERROR, "The file is larger than an entry can be."),
    FILE_OUTSIDE(Severity.ERROR, "The file is a link that leads out of the inbox."),
    FILE_NAME(Severity.ERROR, "The name of a file or a folder cannot be used, so that it is not read."),
    FOLDER_LINKED(Severity.WARNING, "A folder is only a link to one, and is not followed."),
    FILE_UNREADABLE(Severity.ERROR, "The file cannot be opened or read."),
    FRONT_MATTER_MISSING(Severity.ERROR, "The file does not begin with front matter."),
    FRONT_MATTER_UNCLOSED(Severity.ERROR, "The front matter has no closing line."),
    FRONT_MATTER_SYNTAX(Severity.ERROR, "The fields are not valid YAML or JSON."),
    FRONT_MATTER_SHAPE(Severity.ERROR, "The front matter is not a group of fields."),
    FIELD_DUPLICATE(Severity.ERROR, "A field is given twice."),
    FIELD_SHAPE(Severity.ERROR, "A field holds a list or fields where a text is wanted, or the other way round."),
    BOOLEAN_INVALID(Severity.ERROR, "A yes-or-no field holds something else."),
    DATE_INVALID(Severity.ERROR, "A date cannot be read."),
    DATE_FORM(Severity.NOTE, "A date is in an unusual form."),

    INTERNAL(Severity.ERROR, "The program itself failed on the file."),

    // Enrichment: what the fields say
    TITLE_MISSING(Severity.WARNING, "The entry has no title; one was made."),
    TITLE_MARKUP(Severity.NOTE, "A title holds HTML or entities; they became plain text."),
    TEXT_MARKUP(Severity.NOTE, "A field of plain text holds HTML or entities; they became plain text."),
    ID_INVALID(Severity.ERROR, "An id cannot be used as one."),
    COLLECTION_RESERVED(Severity.ERROR, "A folder's name is one that the outbox needs itself."),
    SLUG_ILLEGAL(Severity.WARNING, "A given slug is not a legal path; another was made of it."),
    SLUG_RESERVED(Severity.ERROR, "A slug is a name that the outbox needs itself."),
    SLUG_CONTESTED(Severity.WARNING, "Another entry has this slug; a number was added."),
    ID_TAKEN(Severity.ERROR, "Another entry has this id."),
    SUMMARY_MISSING(Severity.NOTE, "The entry has no summary."),
    SUMMARY_ENTITIES(Severity.NOTE, "HTML entities became characters."),
    SUMMARY_GLUED(Severity.NOTE, "Two sentences were glued together; a space was put between them."),
    MARKUP_REMOVED(Severity.WARNING, "Markup that is not safe to publish was removed."),
    AUTHOR_MISSING(Severity.NOTE, "The entry names no author."),
    ISBN_INVALID(Severity.WARNING, "An ISBN is wrong and was left out."),
    COVER_MISSING(Severity.WARNING, "The cover is not where covers are."),
    COVER_EXTENSION(Severity.WARNING, "The cover's file has another extension than the entry says."),
    COVER_TYPE(Severity.WARNING, "The cover's bytes are of another type than its name says."),
    COVER_UNREADABLE(Severity.WARNING, "The cover is not an image that can be published."),
    COVER_REMOTE(Severity.WARNING, "The cover is an address elsewhere; it is not fetched."),
    LINK_INVALID(Severity.WARNING, "An address is not one that can be published."),
    LINK_LOCAL(Severity.WARNING, "An address leads to the author's own machine."),
    PATH_INVALID(Severity.WARNING, "A site path cannot be used and was left out."),
    PATH_RESERVED(Severity.WARNING, "A site path begins with a name that the outbox needs itself."),
    LANGUAGE_INVALID(Severity.WARNING, "A language is not a language tag."),
    DATES_ORDER(Severity.WARNING, "An entry expires before it is published.");

    private final Severity severity;
    private final String meaning;

    Code(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    /** The name that people and machines see: {@code cover-missing}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How bad it is unless the config says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** What it means, in a sentence. */
    public String meaning() {
        return meaning;
    }
}
