package io.colporteur.report;

import java.io.IOException;

/** Writes findings in one format. Whatever the findings are, all of them are written. */
public interface Report {

    /**
     * Writes all findings.
     *
     * @param out gets text whose lines end with {@code \n}; neither flushed nor closed
     */
    void write(Findings findings, Appendable out) throws IOException;
}
