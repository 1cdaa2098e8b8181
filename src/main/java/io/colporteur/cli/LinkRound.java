package io.colporteur.cli;

import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Position;
import io.colporteur.entry.Severities;
import io.colporteur.entry.SourcePath;
import io.colporteur.links.EntryLinks;
import io.colporteur.links.Finding;
import io.colporteur.links.LinkChecker;
import io.colporteur.report.SourceLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Asks for the addresses that entries lead to, and tells each bad answer where the address was typed. */
final class LinkRound {

    private final LinkChecker checker;
    private final String site;
    private final SourceLines lines;
    private final Severities severities;
    private final PrintWriter error;

    /**
     * @param site the address that the entries' own site begins with: it is not asked
     * @param error is told what one has to wait for
     */
    LinkRound(LinkChecker checker, String site, SourceLines lines, Severities severities, PrintWriter error) {
        this.checker = checker;
        this.site = site;
        this.lines = lines;
        this.severities = severities;
        this.error = error;
    }

    /** What is to be said of the links in those entries whose files are wanted. */
    List<Diagnostic> make(Iterator<CataloguedEntry> entries, Predicate<SourcePath> wanted)
            throws IOException, InterruptedException {
        Map<SourcePath, Set<String>> links = new LinkedHashMap<>();
        entries.forEachRemaining(entry -> {
            SourcePath file = entry.entry().source();
            if (wanted.test(file)) {
                links.put(file, EntryLinks.of(entry.entry(), site));
            }
        });
        Set<String> all = new LinkedHashSet<>();
        links.values().forEach(all::addAll);
        announce(checker.unanswered(all));
        Map<String, Finding> findings = checker.check(all);
        List<Diagnostic> told = new ArrayList<>();
        links.forEach((file, addresses) -> addresses.forEach(address -> Optional.ofNullable(findings.get(address))
                .flatMap(one -> told(file, address, one))
                .ifPresent(told::add)));
        return told;
    }

    private void announce(Map<String, List<URI>> unanswered) {
        int addresses = unanswered.values().stream().mapToInt(List::size).sum();
        if (addresses > 0) {
            error.println("asking " + addresses + (addresses == 1 ? " address on " : " addresses on ")
                    + unanswered.size() + (unanswered.size() == 1 ? " host" : " hosts") + ", one a second on each");
            error.flush();
        }
    }

    private Optional<Diagnostic> told(SourcePath file, String address, Finding finding) {
        return switch (finding.state()) {
            case ALIVE -> Optional.empty();
            case MOVED -> Optional.of(told(Code.LINK_MOVED, file, address, finding, "Type " + finding.now()));
            case DEAD ->
                Optional.of(told(
                        Code.LINK_DEAD, file, address, finding, "Find out where it is now, or take the link out."));
            case SILENT ->
                Optional.of(told(
                        Code.LINK_SILENT,
                        file,
                        address,
                        finding,
                        "Open it in a browser; it is asked again after an hour or more."));
        };
    }

    private Diagnostic told(Code code, SourcePath file, String address, Finding finding, String hint) {
        Place place = place(file, address);
        String message = address + " " + finding.said() + ".";
        return new Diagnostic(file, severities.of(code), code, place.at(), place.excerpt(), message, hint);
    }

    private record Place(Position at, String excerpt) {}

    /** Where an address was typed, as far as that is how it is published; else the start of the file. */
    private Place place(SourcePath file, String address) {
        String withoutScheme = address.substring(address.indexOf("//") + 2);
        for (String typed : List.of(address, withoutScheme)) {
            int number = 0;
            for (String line : lines.of(file)) {
                number++;
                int at = line.indexOf(typed);
                if (at >= 0) {
                    return new Place(new Position(number, line.codePointCount(0, at) + 1), typed);
                }
            }
        }
        return new Place(Position.START, "");
    }
}
