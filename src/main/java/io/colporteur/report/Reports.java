package io.colporteur.report;

import io.colporteur.entry.Severities;
import java.nio.file.Path;

/** All reports, by format: the one place to add one. Immutable. */
public final class Reports {

    private final Path inbox;
    private final SourceLines sources;
    private final Severities severities;
    private final boolean colour;
    private final String version;

    /**
     * @param inbox the folder as the user names it, so that GitHub finds the files from the root of the repository
     * @param sources asked at most once for each file that a diagnostic is about, and for no other
     * @param severities how bad each kind of diagnostic is
     * @param colour whether text for people is coloured with the escape sequences of a terminal
     * @param version the program's own
     */
    public Reports(Path inbox, SourceLines sources, Severities severities, boolean colour, String version) {
        this.inbox = inbox;
        this.sources = sources;
        this.severities = severities;
        this.colour = colour;
        this.version = version;
    }

    /** The one that writes this format. */
    public Report in(ReportFormat format) {
        return switch (format) {
            case TEXT -> new TextReport(sources, new Colours(colour));
            case JSON -> new JsonReport();
            case SARIF -> new SarifReport(inbox, sources, severities, version);
            case GITHUB -> new GithubReport(inbox);
        };
    }
}
