package io.colporteur.cli;

import io.colporteur.entry.Code;
import io.colporteur.entry.Severity;
import io.colporteur.entry.SourcePath;
import io.colporteur.reference.Prose;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that says all about every diagnostic. */
final class DiagnosticsPage {

    private static final String INTRODUCTION = """
            # Diagnostics

            Errors and warnings about files are in `outbox/problems.json`, the errors first, at most a thousand in all; the log has
            them when a file is read. `colporteur check` prints them, and notes too, without publishing anything. Each kind has a
            code; codes are only ever added, so that scripts may rely on them.

            How bad a kind is can be changed in `config/colporteur.yaml`, or with `COLPORTEUR_DIAGNOSTICS='{cover-missing: error}'`:

                diagnostics:
                  cover-missing: error
                  author-missing: warning
                  date-invalid: warning

            What is raised to an error refuses the entry, also where something would have been repaired: the fault has to be mended in
            the file. What is lowered from an error lets the entry through without what cannot be read: a `date` that is none does not
            count; a `draft` that is neither yes nor no keeps the entry back, and a name in `hidden` that is none hides it from all; of a
            field that is given twice the first counts. What is lowered to a note is only said by `colporteur check` and `colporteur explain`. Nothing can be switched off,
            since nothing is repaired silently. Where a kind cannot be all three, that is said below.

            Here each code has a file that brings it about, and what `colporteur check` prints of it: where, what, and after the
            `=` how to mend it.

            This page is made by reading these very files with
            `mvn test -Dtest='*ReferenceTest' -Dreference.update=true`.
            """;

    /** Of those that no file brings about by what it holds. */
    private static final Map<Code, String> WITHOUT_EXAMPLE = Map.ofEntries(
            Map.entry(
                    Code.FILE_TOO_LARGE,
                    "So is front matter that is too long, too deep or has too many values, and a huge table in the body. The most is set"
                            + " by the settings under `reading`. Put images and data into files of their own, and link to them."),
            Map.entry(
                    Code.FILE_NAME,
                    "Names are UTF-8: a byte that is not is shown as `\\xE9`, and a backslash, which separates folders elsewhere, as"
                            + " `\\\\`. A folder's name can also be too long for what is in it to have a place in the outbox. Rename the file or the folder; the message has the name that it most likely should have. Under a"
                            + " locale without UTF-8, such as `LC_ALL=POSIX`, Java can spell no name beyond ASCII, be it that of an entry"
                            + " or that of a cover: start the program with `LC_ALL=C.UTF-8`, or with `bin/colporteur`, which does so"
                            + " itself. What was published before stays."),
            Map.entry(
                    Code.FOLDER_LINKED,
                    "It may lead anywhere, even to a folder that the inbox is in, and is not followed with `inbox.followLinks: true`"
                            + " either. Put the folder itself into the inbox, or name it with `--inbox`. Only `colporteur check` and the"
                            + " log say so."),
            Map.entry(
                    Code.FILE_OUTSIDE,
                    "A link in the inbox is only followed to what is in the inbox itself, so that nothing of the machine is published"
                            + " that should not be. Put the file itself there; or set `inbox.followLinks: true`, if you trust whoever"
                            + " can put files into the inbox with all that the program may read. What was published of it before stays"
                            + " until the link is removed. A cover that is such a link is told by `cover-unreadable`."),
            Map.entry(
                    Code.FILE_UNREADABLE,
                    "Give the user that the program runs as the right to read it; see whether the disk or the network drive is all"
                            + " right; give a folder or a pipe a name that does not end like that of a file. A `robots.txt` can have 500 KB."
                            + " Where there was a good one before, that stays."),
            Map.entry(
                    Code.INTERNAL,
                    "Please report it, with the file and the program's log. The other files are published all the same."),
            Map.entry(
                    Code.COVER_UNUSED,
                    "`colporteur check` of the whole inbox tells so of an image in a cover folder that no entry names. What lies"
                            + " elsewhere may be there for the body of an entry."),
            Map.entry(
                    Code.LINK_DEAD,
                    "`colporteur check --links` tells so of an address that answers 404 or 410, whose host does not exist or has no"
                            + " certificate that browsers trust, that leads in circles, or that was silent three times in a row. Find out"
                            + " where it is now, or take the link out."),
            Map.entry(
                    Code.LINK_MOVED,
                    "`colporteur check --links` tells so of an address that leads on to another one for good (301 or 308). Type that."),
            Map.entry(
                    Code.LINK_SILENT,
                    "`colporteur check --links` tells so of an address that did not answer in time, whose server is in trouble, or"
                            + " does not answer programs (403, 429). Open it in a browser."));

    private final Examples examples;

    DiagnosticsPage(Examples examples) {
        this.examples = examples;
    }

    /** Whether a sentence has to do for this code. */
    static boolean hasNoExample(Code code) {
        return WITHOUT_EXAMPLE.containsKey(code);
    }

    String text() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            lines.add("");
            lines.addAll(heading(severity));
            for (Code code : codes(severity)) {
                lines.addAll(List.of("", "### " + code.slug(), ""));
                lines.addAll(hasNoExample(code) ? sentence(code) : example(code));
                lines.addAll(bounds(code));
            }
        }
        return INTRODUCTION + String.join("\n", lines) + "\n";
    }

    private static List<Code> codes(Severity severity) {
        return Stream.of(Code.values())
                .filter(code -> code.severity() == severity)
                .sorted(Comparator.comparing(Code::slug))
                .toList();
    }

    private static List<String> heading(Severity severity) {
        return switch (severity) {
            case ERROR ->
                List.of(
                        "## Errors",
                        "",
                        "The entry cannot be published as it is. If it was published before, that stays.");
            case WARNING ->
                List.of("## Warnings", "", "The entry is published, but not as its author is likely to have meant it.");
            case NOTE ->
                List.of(
                        "## Notes",
                        "",
                        "Something was repaired beyond doubt, or could still be added. Only `colporteur check` and `colporteur explain` say so.");
        };
    }

    private static List<String> sentence(Code code) {
        return Prose.wrapped(code.meaning() + " " + WITHOUT_EXAMPLE.get(code), "");
    }

    /** What it can be when it cannot be everything. */
    private static List<String> bounds(Code code) {
        Set<Severity> possible = code.leeway().severities();
        if (possible.size() == Severity.values().length) {
            return List.of();
        }
        String words = possible.stream()
                .map(severity -> (severity == Severity.ERROR ? "an " : "a ")
                        + severity.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
        String sentence = "It can only be " + words + ": " + code.leeway().reason() + ".";
        return Stream.concat(Stream.of(""), Prose.wrapped(sentence, "").stream())
                .toList();
    }

    private List<String> example(Code code) throws IOException {
        List<String> lines = new ArrayList<>(List.of(code.meaning()));
        List<SourcePath> files = examples.files(code);
        for (SourcePath file : files) {
            lines.add("");
            if (files.size() > 1) {
                lines.addAll(List.of("`" + file + "`:", ""));
            }
            examples.lines(file).forEach(line -> lines.add(("    " + line).stripTrailing()));
        }
        lines.addAll(List.of("", "Colporteur says:", ""));
        examples.report(code).forEach(line -> lines.add("    " + line));
        return lines;
    }
}
