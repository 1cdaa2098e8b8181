package io.colporteur.mutations;

import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Entry;
import io.colporteur.entry.Position;
import io.colporteur.entry.Severity;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds of the answer to any file whatever, and in which respects an answer does not keep to it. */
final class Promises {

    /** How the diagnostics begin that pass on what the YAML library says, because nobody knows better. */
    private static final String PASSED_ON = "This is not valid YAML: ";

    private Promises() {}

    /** Sentences about what is broken, none when all is well. */
    static List<String> brokenBy(Answer answer, List<String> lines) {
        List<String> broken = new ArrayList<>();
        boolean error = answer.diagnostics().stream().anyMatch(said -> said.severity() == Severity.ERROR);
        if (answer.entry().isPresent() == error) {
            broken.add(error ? "an entry in spite of an error" : "neither an entry nor an error");
        }
        for (Diagnostic diagnostic : answer.diagnostics()) {
            if (!isInside(diagnostic.at(), lines)) {
                broken.add("not in the file: " + diagnostic);
            }
            if (diagnostic.message().isBlank()) {
                broken.add("nothing is said: " + diagnostic);
            }
            if (diagnostic.severity() == Severity.ERROR
                    && diagnostic.hint().isBlank()
                    && !diagnostic.message().startsWith(PASSED_ON)) {
                broken.add("no hint: " + diagnostic);
            }
        }
        answer.entry().flatMap(Promises::forbiddenIn).ifPresent(broken::add);
        return broken;
    }

    private static boolean isInside(Position at, List<String> lines) {
        String line = at.line() <= lines.size() ? lines.get(at.line() - 1) : "";
        return at.line() <= lines.size() + 1 && at.column() <= line.codePointCount(0, line.length()) + 1;
    }

    private static Optional<String> forbiddenIn(Entry entry) {
        return texts(entry).stream()
                .filter(text -> !text.codePoints().allMatch(Promises::isXml))
                .map(text -> "not for XML: " + text)
                .findFirst();
    }

    /** The production Char of XML 1.0, section 2.2. */
    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= ' ' && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    /** All texts that something is made of. */
    private static List<String> texts(Object whole) {
        List<String> texts = new ArrayList<>();
        if (whole instanceof Iterable<?> parts) {
            parts.forEach(part -> texts.addAll(texts(part)));
        } else if (whole instanceof Map<?, ?> map) {
            map.forEach((name, value) -> texts.addAll(texts(List.of(name, value))));
        } else if (whole instanceof Record) {
            for (RecordComponent component : whole.getClass().getRecordComponents()) {
                texts.addAll(texts(part(whole, component)));
            }
        } else if (whole != null) {
            texts.add(whole.toString());
        }
        return texts;
    }

    private static Object part(Object whole, RecordComponent component) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
