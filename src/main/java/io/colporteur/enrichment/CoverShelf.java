package io.colporteur.enrichment;

import io.colporteur.entry.FileNames;
import io.colporteur.entry.Gate;
import io.colporteur.entry.SourcePath;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where covers are: in the entry's own folder, then in the folders of the inbox that are meant for them. Looks at the
 * disk each time, for covers come and go. Any number of threads may use it.
 */
public final class CoverShelf {

    private static final List<String> EXTENSIONS = List.of("jpg", "jpeg", "png", "gif", "webp", "avif");

    private final Gate gate;
    private final Path inbox;
    private final List<String> folders;
    private final FolderNames names = new FolderNames(InstantSource.system());

    /**
     * @param folders relative to the inbox, with {@code /} between segments; searched in this order
     */
    public CoverShelf(Gate gate, List<String> folders) {
        this.gate = gate;
        this.inbox = gate.inbox();
        this.folders = List.copyOf(folders);
    }

    /**
     * A file that can be a cover.
     *
     * @param file where it really is
     * @param exact whether it has the very name that the entry gives
     */
    record Found(Path file, SourcePath source, boolean exact) {}

    /**
     * The file by its name, else one of the same stem with another extension of an image, else one with other capitals; null
     * when there is none.
     */
    @Nullable Found find(SourcePath entry, String name) throws IOException {
        List<String> all = folders(entry);
        for (String exact : forms(name)) {
            Found found = first(all, exact, true);
            if (found != null) {
                return found;
            }
        }
        String within = name.substring(0, name.lastIndexOf('/') + 1);
        Optional<SourcePath> file = SourcePath.parse(name.substring(within.length()));
        if (file.isEmpty()) {
            return null;
        }
        List<String> folders = thatMayHave(all, within, file.get().coverStem());
        Found found = withOtherExtension(folders, within + file.get().stem(), name);
        return found != null ? found : inOtherLetters(folders, within, file.get());
    }

    /** Without the folders that surely do not have it: most covers that are not there need not be asked for by any other name. */
    private List<String> thatMayHave(List<String> folders, String within, String coverStem) throws IOException {
        List<String> some = new ArrayList<>();
        for (String folder : folders) {
            Path place = place(folder, within);
            if (place != null && !names.surelyLack(place, coverStem)) {
                some.add(folder);
            }
        }
        return some;
    }

    private @Nullable Found withOtherExtension(List<String> folders, String stem, String name) throws IOException {
        for (String form : forms(stem)) {
            for (String extension : EXTENSIONS) {
                Found found = first(folders, form + "." + extension, stem.equals(name));
                found = found != null ? found : first(folders, form + "." + upper(extension), stem.equals(name));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** One whose name differs in its capitals, and perhaps its extension. */
    private @Nullable Found inOtherLetters(List<String> folders, String within, SourcePath wanted) throws IOException {
        for (String folder : folders) {
            Path place = place(folder, within);
            List<String> alike = place == null ? List.of() : names.withStem(place, wanted.coverStem());
            for (String other : byLikeness(alike, wanted.extension())) {
                Found found = first(folders, within + other, false);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Path place(String folder, String within) {
        return inside(folder, within.isEmpty() ? "." : within);
    }

    /** Images only; first those with the wanted extension, then as extensions are usual. */
    private static List<String> byLikeness(List<String> names, String wanted) {
        return names.stream()
                .filter(name -> EXTENSIONS.contains(new SourcePath(name).extension()))
                .sorted(Comparator.comparing((String name) ->
                                !new SourcePath(name).extension().equals(wanted))
                        .thenComparing(name -> EXTENSIONS.indexOf(new SourcePath(name).extension()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Whether the cover's file, and the folders it may be in, can be called so under this locale. */
    boolean canLookFor(SourcePath entry, String name) {
        return FileNames.canBeSpelled(name) && folders(entry).stream().allMatch(FileNames::canBeSpelled);
    }

    /** The folders that are searched for the cover of an entry, as people read them. */
    String searched(SourcePath entry) {
        return folders(entry).stream()
                .map(folder -> folder.isEmpty() ? "the inbox" : folder + "/")
                .distinct()
                .collect(Collectors.joining(" or in "));
    }

    private List<String> folders(SourcePath entry) {
        List<String> all = new ArrayList<>();
        all.add(entry.folder());
        all.addAll(folders);
        return all;
    }

    private @Nullable Found first(List<String> folders, String name, boolean exact) throws IOException {
        for (String folder : folders) {
            Found found = at(inside(folder, name), exact);
            if (found != null) {
                return found;
            }
        }
        // a name that holds folders may also be meant from the inbox on
        return name.indexOf('/') < 0 ? null : at(inside("", name), exact);
    }

    private @Nullable Found at(@Nullable Path file, boolean exact) throws IOException {
        // nearly all names that are tried are not there, and only this way of asking makes no exception of that
        if (file == null || !file.toFile().isFile()) {
            return null;
        }
        SourcePath source = sourcePath(file);
        if (FileNames.bytes(source.value()) > Folders.LONGEST) {
            throw new IOException("its path is too long for the outbox");
        }
        return new Found(gate.real(file), source, exact);
    }

    private @Nullable Path inside(String folder, String name) {
        try {
            Path file = inbox.resolve(folder).resolve(name).normalize();
            return file.startsWith(inbox) ? file : null;
        } catch (InvalidPathException notAName) {
            return null;
        }
    }

    private SourcePath sourcePath(Path file) {
        List<String> segments = new ArrayList<>();
        inbox.relativize(file).forEach(segment -> segments.add(segment.toString()));
        return new SourcePath(String.join("/", segments));
    }

    /** File systems may spell accents in either form of Unicode. */
    private static Set<String> forms(String name) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(name);
        forms.add(Normalizer.normalize(name, Normalizer.Form.NFC));
        forms.add(Normalizer.normalize(name, Normalizer.Form.NFD));
        return forms;
    }

    private static String upper(String extension) {
        return extension.toUpperCase(Locale.ROOT);
    }
}
