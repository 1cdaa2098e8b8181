package io.colporteur.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a run, as one Markdown table and as one JSON document.
 *
 * @param figures by the contender's name, in the order of the rows
 * @param absent the names of contenders without figures, and why
 */
record Report(Setting setting, Map<String, Figures> figures, Map<String, String> absent) {

    static final String REFERENCE = "Hugo";

    String markdown() {
        StringBuilder text = new StringBuilder();
        List<String> titles = new ArrayList<>(List.of(setting.values().get("entries") + " entries"));
        for (Measure measure : Measure.values()) {
            titles.add(measure == Measure.EDIT ? measure.title + ": median, p99" : measure.title);
        }
        row(text, titles);
        row(text, titles.stream().map(title -> "---").toList());
        figures.forEach((name, values) -> row(text, cells(name, values)));
        text.append('\n');
        setting.values()
                .forEach((name, value) -> text.append("- ")
                        .append(name)
                        .append(": ")
                        .append(value)
                        .append('\n'));
        absent.forEach((name, reason) -> text.append("- not measured: ")
                .append(name)
                .append(": ")
                .append(reason)
                .append('\n'));
        return text.toString();
    }

    private List<String> cells(String name, Figures values) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (Measure measure : Measure.values()) {
            String cell = number(measure, values.median(measure));
            if (measure == Measure.EDIT) {
                cell += ", " + number(measure, values.p99(measure));
            }
            cells.add(cell + " " + measure.unit + ratio(name, measure, values));
        }
        return cells;
    }

    /** How many times what Hugo takes; nothing where that is nothing. */
    private String ratio(String name, Measure measure, Figures values) {
        Figures reference = figures.get(REFERENCE);
        if (reference == null || name.equals(REFERENCE) || reference.median(measure) == 0) {
            return "";
        }
        return String.format(Locale.ROOT, " (%.2f ×)", values.median(measure) / reference.median(measure));
    }

    private static String number(Measure measure, double value) {
        return String.format(Locale.ROOT, "%." + measure.decimals + "f", value);
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Every single value, with medians and ratios. */
    byte[] json() throws IOException {
        Map<String, Object> document = new LinkedHashMap<>(setting.values());
        Map<String, Object> contenders = new LinkedHashMap<>();
        figures.forEach((name, values) -> contenders.put(name, measures(values)));
        document.put("figures", contenders);
        document.put("absent", absent);
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(document);
    }

    private Map<String, Object> measures(Figures values) {
        @Nullable Figures reference = figures.get(REFERENCE);
        Map<String, Object> measures = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("unit", measure.unit);
            one.put("median", values.median(measure));
            one.put("p99", values.p99(measure));
            if (reference != null && reference.median(measure) > 0) {
                one.put("ratio", values.median(measure) / reference.median(measure));
            }
            one.put("values", values.all(measure));
            measures.put(measure.name().toLowerCase(Locale.ROOT), one);
        }
        return measures;
    }
}
