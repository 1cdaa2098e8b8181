package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Cover;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.FileNames;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.ParsedEntry.CoverField;
import io.colporteur.entry.RemoteCover;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Text;
import io.colporteur.image.Development;
import io.colporteur.image.ImageHeader;
import io.colporteur.image.Misfit;
import io.colporteur.image.Picture;
import io.colporteur.image.Pictures;
import io.colporteur.image.Proofs;
import io.colporteur.image.Sight;
import io.colporteur.image.Unfinished;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The entry's cover: found, looked at, described. */
final class Covers {

    private static final Pattern ADDRESS = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]+:)?//.*", Pattern.DOTALL);
    private static final Map<String, List<String>> EXTENSIONS = Map.of(
            "image/jpeg", List.of("jpg", "jpeg"),
            "image/png", List.of("png"),
            "image/gif", List.of("gif"),
            "image/webp", List.of("webp"),
            "image/avif", List.of("avif"));

    private final CoverShelf shelf;
    private final CoverLimits limits;
    private final Proofs proofs;
    private final Pictures pictures;

    Covers(CoverShelf shelf, CoverLimits limits, Pictures pictures, Proofs proofs) {
        this.shelf = shelf;
        this.limits = limits;
        this.proofs = proofs;
        this.pictures = pictures;
    }

    /**
     * What is known about a cover.
     *
     * @param stem by which it was looked for (NFC, lower case), absent when none on this disk is wanted
     * @param unfinished whether somebody seems to be writing it just now: then nothing is known yet
     */
    record Wanted(@Nullable Cover cover, @Nullable String stem, boolean unfinished) {

        static final Wanted NONE = new Wanted(null, null, false);
    }

    /**
     * The cover that the field names. Whatever is wrong with it, the entry can do without; unless nobody can
     * tell, for then it would lose one that it has.
     */
    Wanted cover(@Nullable CoverField field, String title, SourcePath entry, Diagnostics diagnostics) {
        if (field == null) {
            return Wanted.NONE;
        }
        String name = CleanText.of(field.src().value(), field.src().at(), diagnostics)
                .strip()
                .replace('\\', '/');
        if (ADDRESS.matcher(name).matches()) {
            return new Wanted(remote(field, title, diagnostics), null, false);
        }
        name = name.replaceFirst("^(?:\\./|/)+", "");
        if (name.isEmpty()
                || name.endsWith("/")
                || Arrays.asList(name.split("/")).contains("..")) {
            diagnostics.report(
                    Code.COVER_MISSING,
                    field.src(),
                    "The cover is not the name of a file inside the inbox; there is none.",
                    "Put the image beside the entry or in a cover folder and type its name.");
            return Wanted.NONE;
        }
        if (!shelf.canLookFor(entry, name)) {
            diagnostics.report(
                    Code.FILE_NAME,
                    field.src(),
                    "The cover cannot be looked for under the locale that Colporteur was started with (its charset is "
                            + FileNames.charset() + ").",
                    FileNames.REMEDY);
            return Wanted.NONE;
        }
        return local(name, field, title, entry, diagnostics);
    }

    /** Nobody fetches it: it is published as it was given, as far as that is an address that readers can follow. */
    private static @Nullable Cover remote(CoverField field, String title, Diagnostics diagnostics) {
        String typed = field.src().value().strip();
        Text address = typed.startsWith("//") ? field.src().with("https:" + typed) : field.src();
        String url = Links.link(address, "cover", diagnostics);
        if (url == null) {
            return null;
        }
        diagnostics.report(
                Code.COVER_REMOTE,
                field.src(),
                "The cover is an address elsewhere; it is published as that, and was not looked at.",
                "Put the image beside the entry or in a cover folder and type its name, to have it checked and published.");
        return new RemoteCover(
                url, alt(field, title, diagnostics), plain(field.credit(), "cover's credit", diagnostics));
    }

    private Wanted local(String name, CoverField field, String title, SourcePath entry, Diagnostics diagnostics) {
        String stem = new SourcePath(name).coverStem();
        try {
            CoverShelf.Found found = shelf.find(entry, name);
            if (found == null) {
                diagnostics.report(
                        Code.COVER_MISSING,
                        field.src(),
                        "There is no " + name + " in " + shelf.searched(entry)
                                + ", nor the same with another extension or other capitals.",
                        "Put the image there, or mend its name here.");
                return new Wanted(null, stem, false);
            }
            Sight sight = pictures.look(found.file());
            return sight instanceof Unfinished
                    ? new Wanted(null, stem, true)
                    : new Wanted(lookedAt(sight, found, name, field, title, diagnostics), stem, false);
        } catch (IOException e) {
            Cover none = unreadable(field.src(), name + " cannot be read: " + e.getMessage(), diagnostics);
            return new Wanted(none, stem, false);
        }
    }

    private @Nullable Cover lookedAt(
            @Nullable Sight sight,
            CoverShelf.Found found,
            String name,
            CoverField field,
            String title,
            Diagnostics diagnostics) {
        if (sight instanceof Picture picture) {
            return shown(picture, found, name, field, title, diagnostics);
        }
        String file = found.source().value();
        return sight instanceof Misfit misfit
                ? unreadable(field.src(), file + " is " + misfit.what(), diagnostics)
                : tooLarge(
                        field.src(),
                        file + " has more than " + limits.maxBytes() / 1024 + " KB, which is the most",
                        diagnostics);
    }

    private @Nullable Cover shown(
            Picture picture,
            CoverShelf.Found found,
            String name,
            CoverField field,
            String title,
            Diagnostics diagnostics) {
        String file = found.source().value();
        ImageHeader header = picture.header();
        if (isHuge(header)) {
            String claim = file + " claims to have " + header.width() + " × " + header.height() + " pixels";
            return tooLarge(field.src(), claim + ", which is too much", diagnostics);
        }
        Optional<Development> development = proofs.of(found.file(), picture);
        String fault = development.map(Development::fault).orElse(null);
        if (fault != null) {
            return unreadable(field.src(), file + " " + fault, diagnostics);
        }
        compareNames(found, name, header, field.src(), diagnostics);
        if (header.width() < limits.minWidth()) {
            diagnostics.report(
                    Code.COVER_SMALL,
                    field.src(),
                    file + " is only " + header.width() + " pixels wide.",
                    "Put one of at least " + limits.minWidth() + " pixels there, lest it be blurred.");
        }
        return new LocalCover(
                found.source(),
                picture.stamp(),
                header.mimeType(),
                header.width(),
                header.height(),
                picture.sha256(),
                alt(field, title, diagnostics),
                plain(field.credit(), "cover's credit", diagnostics),
                field.src(),
                development.map(Development::variants).orElse(List.of()),
                development.isPresent());
    }

    private boolean isHuge(ImageHeader header) {
        return Math.max(header.width(), header.height()) > limits.maxSide()
                || (long) header.width() * header.height() > limits.maxPixels();
    }

    private static @Nullable Cover tooLarge(Text field, String what, Diagnostics diagnostics) {
        diagnostics.report(
                Code.COVER_TOO_LARGE, field, what + "; the entry goes without a cover.", "Put a smaller image there.");
        return null;
    }

    private static void compareNames(
            CoverShelf.Found found, String name, ImageHeader header, Text field, Diagnostics diagnostics) {
        String there = found.source().fileName();
        List<String> fitting = EXTENSIONS.getOrDefault(header.mimeType(), List.of());
        if (!found.exact()) {
            diagnostics.report(
                    Code.COVER_EXTENSION,
                    field,
                    "There is no " + name + "; " + found.source() + " was taken instead.",
                    "Type cover: " + name.substring(0, name.lastIndexOf('/') + 1) + there);
        } else if (!fitting.contains(found.source().extension())) {
            diagnostics.report(
                    Code.COVER_TYPE,
                    field,
                    found.source() + " is really of the type " + header.mimeType() + "; it is published as that.",
                    "Rename it to " + found.source().stem() + "." + fitting.get(0) + ", here too.");
        }
    }

    private static @Nullable Cover unreadable(Text field, String what, Diagnostics diagnostics) {
        diagnostics.report(
                Code.COVER_UNREADABLE,
                field,
                what + "; the entry goes without a cover.",
                "Put an image there that browsers can show.");
        return null;
    }

    private static String alt(CoverField field, String title, Diagnostics diagnostics) {
        String alt = plain(field.alt(), "cover's alt", diagnostics);
        return alt == null ? title : alt;
    }

    private static @Nullable String plain(@Nullable Text field, String name, Diagnostics diagnostics) {
        String text = field == null ? "" : PlainText.of(field, name, Code.TEXT_MARKUP, diagnostics);
        return text.isEmpty() ? null : text;
    }
}
