package io.colporteur.report;

import io.colporteur.entry.SourcePath;
import java.util.List;

/** Where the lines of entry files come from: split as the positions of diagnostics count them. */
@FunctionalInterface
public interface SourceLines {

    /** The lines of a file without their ends; none when it cannot be read. */
    List<String> of(SourcePath file);
}
