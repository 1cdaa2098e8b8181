package io.colporteur.intake;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.FileNames;
import io.colporteur.entry.Position;
import io.colporteur.entry.SourcePath;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of files and folders whose names cannot be used why that is so, and what they should be called. */
final class Misnomers {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern NOT_UTF_8 = Pattern.compile("\\\\x([0-9A-F]{2})");
    private static final char UNDEFINED = '\uFFFD';

    private Misnomers() {}

    /**
     * What is wrong with the name.
     *
     * @param what {@code file} or {@code folder}
     */
    static List<Diagnostic> complaint(SourcePath path, String what) {
        Diagnostics diagnostics = new Diagnostics(path);
        String name = path.value();
        Matcher stray = NOT_UTF_8.matcher(withoutBackslashes(name));
        if (stray.find()) {
            report(
                    diagnostics,
                    "The name of this " + what + " is not UTF-8 (its byte " + stray.group(1) + " is not).",
                    rename("Rename it, as it seems to ", path));
        } else if (name.indexOf('\\') >= 0) {
            report(
                    diagnostics,
                    "The name of this " + what + " has a backslash, which separates folders elsewhere.",
                    rename("Rename it to ", path));
        } else {
            report(
                    diagnostics,
                    "The name of this " + what + " cannot be spelled under the locale that Colporteur was started with"
                            + " (its charset is " + FileNames.charset() + ").",
                    FileNames.REMEDY);
        }
        return diagnostics.toList();
    }

    private static void report(Diagnostics diagnostics, String message, String hint) {
        diagnostics.report(Code.FILE_NAME, Position.START, "", message, hint);
    }

    private static String rename(String proposal, SourcePath path) {
        String name = likely(withoutBackslashes(path.fileName()));
        boolean usable =
                !name.startsWith(".") && name.chars().noneMatch(c -> c == UNDEFINED || Character.isISOControl(c));
        return usable ? proposal + name + "." : "Rename it.";
    }

    /** Those that are part of the name itself, which a path has twice. */
    private static String withoutBackslashes(String path) {
        return path.replace("\\\\", "");
    }

    /** Such names are mostly older than UTF-8, or come from archives that are. */
    private static String likely(String name) {
        return NOT_UTF_8
                .matcher(name)
                .replaceAll(stray -> Matcher.quoteReplacement(new String(octet(stray), WINDOWS_1252)));
    }

    private static byte[] octet(MatchResult stray) {
        return HexFormat.of().parseHex(stray.group(1));
    }
}
