package io.colporteur.report;

import io.colporteur.entry.InShort;
import io.colporteur.publication.ProblemReport;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** An explanation for people: what it is, then why, then where. */
public final class ExplanationText {

    private static final int LONGEST = 100;

    /** Writes an explanation; lines end with {@code \n}. */
    public void write(Explanation explanation, Appendable out) throws IOException {
        Explanation.Identity entry = explanation.entry();
        out.append(entry == null ? explanation.file() : entry.title()).append('\n');
        line(out, "file", explanation.file());
        line(out, "state", explanation.state());
        for (String reason : explanation.reasons()) {
            line(out, "", reason);
        }
        if (entry != null) {
            identity(entry, out);
        }
        problems(explanation.problems(), out);
        places(explanation.places(), out);
    }

    private static void identity(Explanation.Identity entry, Appendable out) throws IOException {
        line(out, "id", entry.id());
        line(out, "address", entry.url());
        line(out, "slug", entry.slug() + " (" + entry.slugReason() + ")");
        for (String former : entry.formerNames()) {
            line(out, "formerly", former + ", which leads here");
        }
        line(out, "published", entry.published() + " (" + entry.publishedReason() + ")");
        line(out, "modified", entry.modified() + " (" + entry.modifiedReason() + ")");
        out.append("\n  what is published of it\n");
        for (var field : entry.fields().entrySet()) {
            out.append(String.format(Locale.ROOT, "    %-14s %s\n", field.getKey(), shortened(field.getValue())));
        }
    }

    private static String shortened(Object value) {
        String text = value instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : value.toString();
        return InShort.of(text, LONGEST);
    }

    private static void problems(List<ProblemReport.Problem> problems, Appendable out) throws IOException {
        out.append(problems.isEmpty() ? "" : "\n  what was found in the file\n");
        for (ProblemReport.Problem problem : problems) {
            out.append(String.format(
                    Locale.ROOT,
                    "    %d:%d: %s[%s] %s%s\n",
                    problem.line(),
                    problem.column(),
                    problem.severity(),
                    problem.code(),
                    problem.message(),
                    problem.hint().isEmpty() ? "" : " (" + problem.hint() + ")"));
        }
    }

    private static void places(List<Explanation.Place> places, Appendable out) throws IOException {
        out.append(places.isEmpty() ? "" : "\n  where it is in the outbox\n");
        for (Explanation.Place place : places) {
            String state = place.state().equals("written") ? "" : " [" + place.state() + ": not as it should be yet]";
            String note = place.note() == null ? "" : ": " + place.note();
            out.append(String.format(
                    Locale.ROOT,
                    "    %s %s (%s)%s%s\n",
                    place.shown() ? "+" : "-",
                    place.file(),
                    place.what(),
                    state,
                    place.shown() && place.note() == null ? "" : note));
        }
    }

    private static void line(Appendable out, String name, String value) throws IOException {
        out.append(String.format(Locale.ROOT, "  %-10s %s\n", name, value));
    }
}
