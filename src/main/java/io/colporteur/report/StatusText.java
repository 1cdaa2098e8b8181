package io.colporteur.report;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The status for people: whether all is well, why not, and the figures. */
public final class StatusText {

    private static final int MOST_NAMES = 10;

    /** Writes a status; lines end with {@code \n}. */
    public void write(Status status, Appendable out) throws IOException {
        out.append(status.healthy() ? "healthy\n" : "not healthy\n");
        for (String reason : status.reasons()) {
            out.append("  - ").append(reason).append('\n');
        }
        Status.Files files = status.files();
        line(
                out,
                "published",
                Words.count(status.published(), "entry", "entries") + " in " + Words.count(files.written(), "file")
                        + (files.verified() ? ", compared byte for byte" : ""));
        if (status.hidden() > 0) {
            line(out, "hidden", Words.count(status.hidden(), "entry", "entries") + ": drafts, scheduled or expired");
        }
        line(out, "rejected", Words.count(status.rejected(), "file"));
        line(
                out,
                "problems",
                Words.count(status.errors(), "error") + " and " + Words.count(status.warnings(), "warning")
                        + problemsHint(status));
        line(out, "stale", stale(files));
        names(out, "parked", files.parked());
        names(out, "changed", files.changed());
        names(out, "orphans", files.orphans());
        line(out, "last pass", instant(status.lastPass(), "none yet"));
        line(out, "next due", instant(status.nextDue(), "nothing"));
        Status.Running running = status.running();
        line(out, "running", running == null ? "no" : "process " + running.pid() + ", since " + running.since());
    }

    private static String problemsHint(Status status) {
        return status.errors() + status.warnings() == 0 ? "" : "; 'colporteur check' shows them";
    }

    private static String stale(Status.Files files) {
        Status.Stale oldest = files.oldestStale();
        return Words.count(files.stale(), "file")
                + (oldest == null ? "" : ", the oldest is " + oldest.file() + " since " + oldest.since());
    }

    private static void names(Appendable out, String what, List<String> names) throws IOException {
        for (int i = 0; i < Math.min(names.size(), MOST_NAMES); i++) {
            line(out, i == 0 ? what : "", names.get(i));
        }
        if (names.size() > MOST_NAMES) {
            line(out, "", "and " + (names.size() - MOST_NAMES) + " more");
        }
    }

    private static String instant(@Nullable Instant instant, String none) {
        return instant == null ? none : instant.toString();
    }

    private static void line(Appendable out, String name, String value) throws IOException {
        out.append(String.format(Locale.ROOT, "  %-10s %s\n", name, value));
    }
}
