package io.colporteur.report;

import io.colporteur.entry.Diagnostic;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * As workflow commands, one to a line, which GitHub Actions makes annotations of. Paths begin at the root of the
 * repository when the inbox is named from there.
 */
final class GithubReport implements Report {

    /** What a terminal would act upon; the ends of lines have a writing of their own. */
    private static final Pattern OTHER_CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\r\n]]");

    private final String inbox;

    GithubReport(Path inbox) {
        String folder = inbox.normalize().toString().replace(File.separatorChar, '/');
        this.inbox = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    }

    @Override
    public void write(Findings findings, Appendable out) throws IOException {
        for (Diagnostic diagnostic : findings.diagnostics()) {
            out.append(command(diagnostic)).append('\n');
        }
    }

    private String command(Diagnostic diagnostic) {
        String kind = switch (diagnostic.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
        String hint = diagnostic.hint().isEmpty() ? "" : "\n" + diagnostic.hint();
        return "::" + kind
                + " file=" + property(inbox + diagnostic.file())
                + ",line=" + diagnostic.at().line()
                + ",col=" + diagnostic.at().column()
                + ",title=" + property(diagnostic.code().slug())
                + "::" + data(diagnostic.message() + hint);
    }

    private static String data(String text) {
        return OTHER_CONTROL
                .matcher(text)
                .replaceAll("\uFFFD")
                .replace("%", "%25")
                .replace("\r", "%0D")
                .replace("\n", "%0A");
    }

    /** Between these a colon and a comma are marks of their own. */
    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
