package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.FileNames;
import io.colporteur.entry.Site;
import io.colporteur.entry.Text;
import java.net.URI;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Paths on the site, such as {@code /competences/comprendre}: NFC, one slash in front and between the segments, none
 * at the end. A path that names a feed is also a folder of the outbox.
 */
final class SitePaths {

    private static final int LONGEST = 500;
    private static final int LONGEST_SEGMENT = 120;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\\\?#%]");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern OUTER_SLASHES = Pattern.compile("^/|/$");
    private static final Pattern ELSEWHERE =
            Pattern.compile("[a-z][a-z0-9+.-]*://.*|//.*\\..*", Pattern.CASE_INSENSITIVE);

    /** The site's own address, which every path is below. */
    private final @Nullable WebAddress home;

    SitePaths(Site site) {
        this.home = WebAddress.parse(site.url().toString());
    }

    /**
     * The paths whose feeds list the entry, in the author's order, each once. {@code /} stays among them: it is the
     * whole feed, which every entry is in anyway.
     */
    List<String> paths(List<Text> fields, Diagnostics diagnostics) {
        Set<String> paths = new LinkedHashSet<>();
        for (Text field : fields) {
            String path = path(field, diagnostics);
            if (path != null && canHaveFeed(path, field, diagnostics)) {
                paths.add(path);
            }
        }
        return List.copyOf(paths);
    }

    /** A path as it is written everywhere, absent (and reported) when it cannot be one. */
    @Nullable String path(Text field, Diagnostics diagnostics) {
        String local = local(field.value().strip());
        String path = normalised(local);
        String fault = fault(local, path);
        if (fault == null) {
            return path;
        }
        diagnostics.report(
                Code.PATH_INVALID,
                field,
                "This path " + fault + "; it was left out.",
                "Type a path such as /parcours/design, of letters, digits and hyphens.");
        return null;
    }

    private static String normalised(String path) {
        String single =
                SLASHES.matcher(Normalizer.normalize(path, Normalizer.Form.NFC)).replaceAll("/");
        return "/" + OUTER_SLASHES.matcher(single).replaceAll("");
    }

    /** An address on this site is the same as its path. */
    private String local(String typed) {
        WebAddress address = WebAddress.parse(typed);
        if (address == null || home == null || !isOnSite(address) || hasQueryOrFragment(address)) {
            return typed;
        }
        String path = URI.create(address.text()).getPath();
        return path.substring(Math.min(path.length(), home.rest().length()));
    }

    private static boolean hasQueryOrFragment(WebAddress address) {
        return address.rest().indexOf('?') >= 0 || address.rest().indexOf('#') >= 0;
    }

    /** Whether an address is one of this site's, whichever of http and https it has. */
    boolean isOnSite(WebAddress address) {
        return home != null
                && address.host().equals(home.host())
                && address.port().equals(home.port())
                && (address.rest() + "/").startsWith(home.rest());
    }

    private static @Nullable String fault(String local, String path) {
        if (ELSEWHERE.matcher(local).matches()) {
            return "is an address on another site";
        }
        if (FORBIDDEN.matcher(local).find()) {
            return "holds a character that no path can have";
        }
        if (FileNames.bytes(path) > LONGEST) {
            return "has more than " + LONGEST + " bytes";
        }
        for (String segment : path.substring(1).split("/", -1)) {
            if (segment.startsWith(".")) {
                return "has a part that begins with a dot";
            }
            if (!segment.equals(segment.strip())) {
                return "has a space beside a slash";
            }
            if (FileNames.bytes(segment) > LONGEST_SEGMENT) {
                return "has a part of more than " + LONGEST_SEGMENT + " bytes";
            }
        }
        return null;
    }

    private static boolean canHaveFeed(String path, Text field, Diagnostics diagnostics) {
        String folder = path.substring(1);
        if (ReservedNames.includesFolder(folder)) {
            diagnostics.report(
                    Code.PATH_RESERVED,
                    field,
                    "The outbox keeps other things in " + path.replaceFirst("(?<=.)/.*", "")
                            + "; this path was left out.",
                    "Choose a path that begins with another word.");
            return false;
        }
        String free = ReservedNames.freeFolder(folder);
        if (!free.equals(folder)) {
            diagnostics.report(
                    Code.PATH_INVALID,
                    field,
                    "A part of this path is named like a document, so that no feed can lie under it; it was left out.",
                    "Type /" + free);
            return false;
        }
        return true;
    }
}
